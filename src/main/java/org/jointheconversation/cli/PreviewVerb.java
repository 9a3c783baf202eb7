package org.jointheconversation.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.config.Config;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.delivery.Previews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "preview",
    description = "Sends a prompt to one person to look at; what they answer is not kept.")
final class PreviewVerb extends Verb {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  @Parameters(paramLabel = "CONSULTATION/PROMPT")
  private String target;

  @Option(names = "--to", required = true, paramLabel = "USER", description = "who looks at it")
  private ChatUser to;

  @Mixin private As as;

  PreviewVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Target named = Target.parse(target).orElseThrow(() -> wrongUsage(Target.FORM));
    try (Features features = features()) {
      features.previews().requireRole(as.account());
      Consultation consultation = features.consultations().get(named.consultation());
      Previews.Preview preview =
          features.previews().request(consultation, named.prompt(), to, as.account());
      say(preview, features.config());
    }
    return 0;
  }

  private void say(Previews.Preview preview, Config config) {
    int number = preview.revision().number();
    boolean approved = preview.revision().approvedBy().isPresent();
    console().say("Revision " + number + (approved ? ", which runs." : ", not approved yet."));
    Instant now = console().clock().instant();
    ZoneId zone = preview.revision().definition().timeZone();
    console()
        .say(
            preview.due().isAfter(now)
                ? "It is a quiet time: serve sends it on "
                    + MOMENT.format(preview.due().atZone(zone))
                    + "."
                : "It leaves as soon as serve runs.");
    boolean reachable =
        to.platform() == Platform.SANDBOX
            || (to.platform() == Platform.SLACK ? config.slack() : config.teams()).isPresent();
    if (!reachable) {
      console().say("It waits: " + to.platform().wire() + " is not set up here, see check-config.");
    }
  }
}
