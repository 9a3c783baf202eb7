package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "send",
    description = "Starts a round now; a dry run prints whom it would ask, and whom not and why.")
final class SendVerb extends Verb {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "CONSULTATION/PROMPT")
  private String target;

  @Option(names = "--dry-run", description = "send nothing, print the counts")
  private boolean dryRun;

  @Mixin private As as;

  SendVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Target named = Target.parse(target).orElseThrow(() -> wrongUsage(Target.FORM));
    try (Features features = features()) {
      features.access().require(as.account(), Role.AUTHOR, Role.OPERATOR);
      Consultation consultation = features.consultations().get(named.consultation());
      Revision revision = features.consultations().inForce(consultation);
      PromptDefinition prompt = prompt(revision, named.prompt());
      if (dryRun) {
        console().out().println(json(features.rounds().select(revision), prompt));
        return 0;
      }
      return send(features, consultation, revision, named.prompt());
    }
  }

  private static PromptDefinition prompt(Revision revision, String prompt) {
    return revision
        .definition()
        .prompt(prompt)
        .orElseThrow(() -> new ConsultationException("it has no prompt of that name"));
  }

  private int send(Features features, Consultation consultation, Revision revision, String prompt) {
    if (!features.consultations().isOpen(consultation)) {
      throw new ConsultationException("it is not open: it asks from opens to closes only");
    }
    Optional<Round> round =
        features.rounds().request(revision, prompt, console().clock().instant());
    features.audit().record(as.account(), "send", consultation.slug() + "/" + prompt, "");
    round.ifPresent(wanted -> console().out().println(wanted.name()));
    console().say("The round starts as soon as serve runs; rounds shows how far it is.");
    return 0;
  }

  /** Slack takes about 200 messages a minute and Teams 50 a second; the slower one is assumed. */
  private static ObjectNode json(Selection selection, PromptDefinition prompt) {
    ObjectNode json = JSON.createObjectNode();
    json.put("members", selection.members());
    if (prompt.channel().isPresent()) {
      // Nobody is asked by name, and nobody is left out: whoever is in the channel may answer.
      json.putNull("willBeAsked").putObject("leftOut");
      return json.put("estimatedSeconds", 1);
    }
    json.put("willBeAsked", selection.willBeAsked());
    ObjectNode leftOut = json.putObject("leftOut");
    selection.leftOut().forEach((reason, count) -> leftOut.put(reason.wire(), count));
    json.put("estimatedSeconds", (long) Math.ceil(selection.willBeAsked() * 60 / 200.0));
    return json;
  }
}
