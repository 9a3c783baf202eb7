package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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
        return dryRun(features, revision, prompt);
      }
      return send(features, consultation, revision, prompt);
    }
  }

  private static PromptDefinition prompt(Revision revision, String prompt) {
    return revision
        .definition()
        .prompt(prompt)
        .orElseThrow(() -> new ConsultationException("it has no prompt of that name"));
  }

  private int dryRun(Features features, Revision revision, PromptDefinition prompt) {
    Selection selection = features.rounds().select(revision);
    SendEstimate estimate = estimate(features, selection, revision, prompt);
    console().out().println(json(selection, prompt, estimate));
    sayHowLong(prompt, estimate);
    return 0;
  }

  private SendEstimate estimate(
      Features features, Selection selection, Revision revision, PromptDefinition prompt) {
    Instant now = console().clock().instant();
    return SendEstimate.of(features.estimate(), selection, revision.definition(), prompt, now);
  }

  private void sayHowLong(PromptDefinition prompt, SendEstimate estimate) {
    console()
        .say(
            prompt
                .channel()
                .map(channel -> "It is posted once, to " + channel.wire() + ".")
                .orElseGet(() -> estimate.sentence(console().clock().instant())));
  }

  private int send(
      Features features, Consultation consultation, Revision revision, PromptDefinition prompt) {
    if (!features.consultations().isOpen(consultation)) {
      throw new ConsultationException("it is not open: it asks from opens to closes only");
    }
    // Counted before the round is there: it would count as having been asked.
    SendEstimate estimate =
        estimate(features, features.rounds().select(revision), revision, prompt);
    Optional<Round> round =
        features.rounds().request(revision, prompt.id(), console().clock().instant());
    features.audit().record(as.account(), "send", consultation.slug() + "/" + prompt.id(), "");
    round.ifPresent(wanted -> console().out().println(wanted.name()));
    console().say("The round starts as soon as serve runs; rounds shows how far it is.");
    sayHowLong(prompt, estimate);
    return 0;
  }

  private static ObjectNode json(
      Selection selection, PromptDefinition prompt, SendEstimate estimate) {
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
    return json.put("estimatedSeconds", estimate.seconds());
  }
}
