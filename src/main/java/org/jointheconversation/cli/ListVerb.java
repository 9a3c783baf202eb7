package org.jointheconversation.cli;

import org.jointheconversation.Features;
import org.jointheconversation.consultation.Consultation;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the consultations and where each stands.")
final class ListVerb extends Verb {
  ListVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      for (Consultation consultation : features.consultations().all()) {
        console().out().println(line(features, consultation));
      }
    }
    return 0;
  }

  private static String line(Features features, Consultation consultation) {
    String waiting =
        features
            .consultations()
            .pending(consultation)
            .map(revision -> "\trevision " + revision.number() + " waits for approval")
            .orElse("");
    return consultation.slug()
        + "\t"
        + consultation.state().name().toLowerCase(java.util.Locale.ROOT)
        + waiting;
  }
}
