package org.jointheconversation.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.RoundReport;
import org.jointheconversation.delivery.InDoubt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rounds", description = "Each round's funnel and states, a JSON line each.")
final class RoundsVerb extends Verb {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  RoundsVerb(Console console) {
    super(console);
  }

  @Option(names = "--in-doubt", description = "the deliveries to settle, and to whom they went")
  private boolean inDoubt;

  @Option(names = "--as", paramLabel = "USER", description = "who asks, with --in-doubt")
  private ChatUser as;

  @Override
  public Integer call() throws JsonProcessingException {
    try (Features features = features()) {
      Consultation found = features.consultations().get(consultation);
      if (inDoubt) {
        return printInDoubt(features, found);
      }
      features
          .consultationStore()
          .inForce(found.id())
          .filter(r -> r.definition().overdueSignposts(console().clock().instant()) > 0)
          .ifPresent(r -> console().say("Held: a signpost is past its review date."));
      features
          .deliveries()
          .postsInTrouble(found.id())
          .forEach(post -> console().say(post.sentence()));
      for (RoundReport report : features.roundStore().reports(found.id())) {
        console().out().println(JSON.writeValueAsString(line(report)));
      }
    }
    return 0;
  }

  private int printInDoubt(Features features, Consultation found) throws JsonProcessingException {
    if (as == null) {
      throw wrongUsage("say who asks: --as USER");
    }
    for (InDoubt one : features.outbox().inDoubt(found, as.wire())) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("delivery", Long.toString(one.delivery()));
      line.put("round", Long.toString(one.round()));
      line.put("to", one.to());
      console().out().println(JSON.writeValueAsString(line));
    }
    return 0;
  }

  private static Map<String, Object> funnel(RoundReport.Funnel counts) {
    Map<String, Object> funnel = new LinkedHashMap<>();
    funnel.put("asked", counts.asked().isPresent() ? counts.asked().getAsInt() : null);
    funnel.put("accepted", counts.accepted());
    funnel.put("opened", counts.opened());
    funnel.put("replied", counts.replied());
    funnel.put("edited", counts.edited());
    funnel.put("withdrew", counts.withdrew());
    return funnel;
  }

  private static Map<String, Object> line(RoundReport report) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("round", report.round().name());
    line.put("prompt", report.round().prompt());
    line.put("slot", report.round().slot().toString());
    line.put("state", report.round().state().name());
    line.put("states", report.states());
    line.put("reasons", report.reasons());
    line.put("funnel", funnel(report.funnel()));
    return line;
  }
}
