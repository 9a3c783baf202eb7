package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointheconversation.config.Key;
import org.jointheconversation.manifest.AppDetails;
import org.jointheconversation.manifest.AppDetailsReader;
import org.jointheconversation.manifest.SlackManifest;
import org.jointheconversation.manifest.TeamsPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "manifest",
    description =
        "Writes what the apps are made from for your address: slack.yaml for Slack, and teams.zip"
            + " for Microsoft Teams where the bot's app id is known.")
final class ManifestVerb extends Verb {
  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "where Slack and Teams reach you; PUBLIC_URL where left out")
  private String publicUrl;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write to")
  private Path out;

  @Option(
      names = "--slack",
      paramLabel = "KIND",
      description =
          "${COMPLETION-CANDIDATES}. With many, each workspace installs it at /slack/install."
              + " Default: ${DEFAULT-VALUE}")
  private SlackManifest.Kind slack = SlackManifest.Kind.ONE_WORKSPACE;

  @Option(
      names = "--teams-app-id",
      paramLabel = "ID",
      description = "of the bot's registration; TEAMS_APP_ID where left out")
  private String teamsAppId;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "what staff see, at most 30 characters. Default: " + AppDetails.NAME)
  private String name;

  @Option(
      names = "--controller",
      paramLabel = "TEXT",
      description = "the organisation behind the Teams app, at most 32 characters")
  private String controller;

  @Option(names = "--website-url", paramLabel = "URL", description = "about the app, for Teams")
  private String website;

  @Option(names = "--privacy-url", paramLabel = "URL", description = "its privacy notice")
  private String privacy;

  @Option(names = "--terms-url", paramLabel = "URL", description = "its terms of use")
  private String terms;

  @Option(
      names = "--app-version",
      paramLabel = "N.N.N",
      description = "of the Teams app; raise it with every upload. Default: " + AppDetails.VERSION)
  private String version;

  ManifestVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    AppDetailsReader reader = new AppDetailsReader();
    AppDetails details = reader.read(typed());
    Optional<String> appId = reader.appId(or(teamsAppId, Key.TEAMS_APP_ID));
    reader.throwProblems();
    Files.createDirectories(out);
    write("slack.yaml", SlackManifest.of(details, slack).getBytes(StandardCharsets.UTF_8));
    if (appId.isPresent()) {
      write("teams.zip", TeamsPackage.of(details, appId.get()));
      sayWhatIsAssumed();
    } else {
      console()
          .say(
              "no teams.zip, since the bot's app id is not known: register the bot, then give"
                  + " --teams-app-id or set TEAMS_APP_ID (docs/install-teams.md)");
    }
    return 0;
  }

  private AppDetailsReader.Typed typed() {
    return new AppDetailsReader.Typed(
        or(publicUrl, Key.PUBLIC_URL), name, controller, website, privacy, terms, version);
  }

  private String or(String typed, Key key) {
    return typed == null ? console().environment().get(key.name()) : typed;
  }

  /** What was not typed is a guess, and stands in the app for all to read. */
  private void sayWhatIsAssumed() {
    if (privacy == null || terms == null) {
      console()
          .say(
              "the Teams app leads to the program's own pages /privacy and /terms:"
                  + " --privacy-url and --terms-url name yours, where you have them");
    }
    if (controller == null) {
      console().say("Teams will show the host name as the publisher: --controller names yours");
    }
  }

  private void write(String file, byte[] content) throws IOException {
    Path path = out.resolve(file);
    Files.write(path, content);
    console().out().println(path);
  }
}
