package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.Installing;
import org.jointheconversation.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installing the app into a workspace or an organisation, by Slack's OAuth. Thread-safe. */
public final class SlackInstalling implements Installing {
  /** What we ask for; the manifest has the same (S26). */
  static final List<String> SCOPES =
      List.of("chat:write", "files:write", "im:write", "im:history", "commands");

  private static final Logger LOG = LoggerFactory.getLogger(SlackInstalling.class);
  private static final Duration AWAY = Duration.ofMinutes(10);
  private static final int BROWSER_BYTES = 32;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,60}");

  private final HttpUrl authorize;
  private final Config.OAuth oauth;
  private final InstallState states;
  private final Exchange exchange;
  private final Workspace workspace;
  private final SlackGateway.Installed installed;
  private final Runnable letIn;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param gateway the way to Slack
   * @param letIn told when somebody has let us in
   */
  public SlackInstalling(
      Config.Slack config,
      Config.OAuth oauth,
      SlackGateway gateway,
      SlackGateway.Installed installed,
      Runnable letIn) {
    this.authorize = HttpUrl.get(config.apiUrl().resolve("/oauth/v2/authorize").toString());
    this.oauth = oauth;
    this.states = new InstallState(oauth.clientSecret());
    this.exchange = new Exchange(gateway.client(), oauth);
    this.workspace = gateway.workspace();
    this.installed = installed;
    this.letIn = letIn;
    if (oauth.allowed().isEmpty()) {
      LOG.warn(
          "SLACK_ALLOWED_WORKSPACES is not set: every workspace that Slack lets install the app is"
              + " served");
    }
  }

  @Override
  public Begun begin() {
    byte[] bytes = new byte[BROWSER_BYTES];
    random.nextBytes(bytes);
    String browser = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    URI platform =
        authorize
            .newBuilder()
            .addQueryParameter("client_id", oauth.clientId())
            .addQueryParameter("scope", String.join(",", SCOPES))
            .addQueryParameter("redirect_uri", oauth.redirectUri().toString())
            .addQueryParameter("state", states.make(browser, now().plus(AWAY)))
            .build()
            .uri();
    boolean secure = oauth.redirectUri().getScheme().equals("https");
    return new Begun(platform, browser, secure, (int) AWAY.toSeconds());
  }

  @Override
  public Outcome end(Return back) {
    if (!isOurs(back)) {
      return Outcome.NOT_OURS;
    }
    if (back.error().isPresent()) {
      return back.error().get().equals("access_denied") ? Outcome.DECLINED : Outcome.FAILED;
    }
    return back.code().map(this::install).orElse(Outcome.FAILED);
  }

  /** Each state is good for once, whichever process it comes back to. */
  private boolean isOurs(Return back) {
    if (back.state().isEmpty() || back.browser().isEmpty()) {
      return false;
    }
    String state = back.state().get();
    Optional<Instant> end = states.end(state, back.browser().get(), now());
    return end.filter(until -> installed.store().useOnce(InstallState.hash(state), now(), until))
        .isPresent();
  }

  private Outcome install(String code) {
    Exchange.Outcome outcome = exchange.code(code);
    if (outcome instanceof Exchange.Outcome.Granted granted) {
      return keep(granted.answer());
    }
    String reason =
        outcome instanceof Exchange.Outcome.Refused refused ? refused.reason() : "unreachable";
    LOG.warn("Slack did not complete an installation: {}", reason);
    return Outcome.FAILED;
  }

  private Outcome keep(ObjectNode answer) {
    boolean ofAll = answer.path("is_enterprise_install").asBoolean();
    String enterprise = Json.text(answer.path("enterprise"), "id");
    String team = ofAll ? "" : Json.text(answer.path("team"), "id");
    if (!ID.matcher(ofAll ? enterprise : team).matches()
        || !enterprise.isEmpty() && !ID.matcher(enterprise).matches()) {
      LOG.warn("Slack did not say into which workspace it installed us");
      return Outcome.FAILED;
    }
    Installation.Key key = new Installation.Key(enterprise, team);
    if (!oauth.lets(enterprise, team) && !workspace.isOwn(team)) {
      LOG.warn("Slack {} is not in SLACK_ALLOWED_WORKSPACES: nothing was kept", key.shown());
      return Outcome.NOT_ALLOWED;
    }
    Installation.Tokens none = new Installation.Tokens("", "", Optional.empty());
    installed
        .store()
        .put(
            new Installation(
                key,
                Json.text(answer, "bot_user_id"),
                Json.text(answer, "scope"),
                Renewing.tokens(answer, none, now()),
                0),
            now());
    LOG.info("installed into Slack {}", key.shown());
    letIn.run();
    return Outcome.INSTALLED;
  }

  private Instant now() {
    return installed.clock().instant();
  }

  /** Who installs from Slack, where the configuration lets anybody. */
  public static Optional<Installing> of(
      Config.Slack config, SlackGateway gateway, SlackGateway.Installed installed, Runnable letIn) {
    return config
        .oauth()
        .map(oauth -> new SlackInstalling(config, oauth, gateway, installed, letIn));
  }
}
