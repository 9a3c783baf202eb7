package org.jointheconversation.config;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the program was told. Immutable; made by {@link ConfigLoader} alone.
 *
 * @param slack empty where no Slack key is set
 * @param teams empty where no Teams key is set
 */
public record Config(
    Http http,
    Data data,
    Policy policy,
    Limits limits,
    Optional<Slack> slack,
    Optional<Teams> teams) {

  /**
   * Where it listens.
   *
   * @param port 0 takes a free one
   * @param managementPort where health and metrics are served as well, open to callers beyond
   *     loopback; empty: on the same port, to loopback callers only
   */
  public record Http(String host, int port, Optional<URI> publicUrl, OptionalInt managementPort) {}

  /**
   * Where it keeps things, and the secret that seals the keys. The addresses may hold passwords.
   */
  public record Data(
      String databaseUrl, String keysDatabaseUrl, Secret secret, Optional<Secret> previousSecret) {

    @Override
    public String toString() {
      return "Data["
          + PostgresUrl.shown(databaseUrl)
          + ", "
          + PostgresUrl.shown(keysDatabaseUrl)
          + "]";
    }
  }

  /**
   * The rules of the house.
   *
   * @param admins accounts in their written form; they hold every role
   * @param retentionDays how long a reply's text is kept after closing
   * @param minGroup the smallest number of people anything is published about
   * @param fatiguePrompts at most so many prompts a person …
   * @param fatigueDays … in so many days
   */
  public record Policy(
      Set<String> admins, int retentionDays, int minGroup, int fatiguePrompts, int fatigueDays) {
    public Policy {
      admins = Set.copyOf(admins);
    }
  }

  /**
   * What the platforms take from us.
   *
   * @param slackMessagesPerMinute to a workspace
   * @param teamsRequestsPerSecond to a tenant
   */
  public record Limits(int slackMessagesPerMinute, int teamsRequestsPerSecond) {}

  /**
   * Slack.
   *
   * @param botToken of one workspace; empty where it is installed from Slack alone
   * @param signingSecret empty where requests come through Socket Mode alone
   * @param oauth for installing into more workspaces
   * @param appToken for Socket Mode
   * @param apiUrl ends in {@code /api/}
   */
  public record Slack(
      Optional<Secret> botToken,
      Optional<Secret> signingSecret,
      Optional<OAuth> oauth,
      Optional<Secret> appToken,
      URI apiUrl) {}

  /**
   * As whom the program asks Slack to be installed.
   *
   * @param redirectUri where Slack leads the browser back to; fixed
   * @param allowed ids of the workspaces and organisations that may; empty: whomever Slack lets
   */
  public record OAuth(String clientId, Secret clientSecret, URI redirectUri, Set<String> allowed) {
    public OAuth {
      allowed = Set.copyOf(allowed);
    }

    /** Whether a workspace may have the bot, or an organisation with all of its workspaces. */
    public boolean lets(String enterprise, String team) {
      return allowed.isEmpty() || allowed.contains(enterprise) || allowed.contains(team);
    }
  }

  /**
   * Microsoft Teams.
   *
   * @param credential empty only while trying on one machine
   * @param allowedTenants whose activities are accepted
   * @param serviceHosts to which hosts the bot's token may go
   * @param tokenUrl where the bot gets its token, tenant included
   * @param authRequired false only while trying on one machine
   */
  public record Teams(
      String appId,
      Optional<AppCredential> credential,
      Set<String> allowedTenants,
      Set<String> serviceHosts,
      URI openIdMetadataUrl,
      URI tokenUrl,
      boolean authRequired) {
    public Teams {
      allowedTenants = Set.copyOf(allowedTenants);
      serviceHosts = Set.copyOf(serviceHosts);
    }

    /** The certificate, where it is one that takes the password's place. */
    public Optional<AppCertificate> certificate() {
      return credential.filter(AppCertificate.class::isInstance).map(AppCertificate.class::cast);
    }
  }
}
