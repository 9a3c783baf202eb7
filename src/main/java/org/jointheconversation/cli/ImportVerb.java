package org.jointheconversation.cli;

import java.nio.file.Path;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.audience.CsvResult;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Takes in replies that were collected elsewhere.")
final class ImportVerb extends Verb {
  @Parameters(index = "0", paramLabel = "CONSULTATION")
  private String consultation;

  @Parameters(index = "1", paramLabel = "FILE.csv")
  private Path file;

  @Option(names = "--skip-bad", description = "leave out bad rows")
  private boolean skipBad;

  @Mixin private As as;

  ImportVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.access().require(as.account(), Role.AUTHOR, Role.OPERATOR);
      Consultation found = features.consultations().get(consultation);
      if (found.takesNothingMore()) {
        throw new ConsultationException("it is closed and takes no more replies");
      }
      Revision revision = features.consultations().inForce(found);
      CsvResult result = run(features, revision);
      result.problems().forEach(problem -> console().say(problem.toString()));
      console().say(result.taken() + " replies kept, " + result.skipped() + " rows left out");
      features.audit().record(as.account(), "import", consultation, result.taken() + " replies");
    }
    return 0;
  }

  private CsvResult run(Features features, Revision revision) {
    IsoWeek thisWeek = IsoWeek.of(console().clock().instant(), revision.definition().timeZone());
    return features
        .importing()
        .run(
            revision.consultation(),
            thisWeek,
            CsvInput.of(file),
            skipBad ? BadRows.SKIP : BadRows.REFUSE);
  }
}
