package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jointheconversation.redaction.BadCsvException;
import org.jointheconversation.redaction.RedactCsv;
import org.jointheconversation.redaction.Redactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "redact", description = "Masks personal data in a CSV file.")
final class RedactVerb extends Verb {
  @Option(names = "--in", required = true, paramLabel = "F.csv", description = "id,text")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "G.csv", description = "id,redacted,found")
  private Path out;

  @Option(names = "--skip-bad", description = "leave out bad rows")
  private boolean skipBad;

  RedactVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try {
      RedactCsv.Outcome outcome = new RedactCsv(new Redactor()).run(in, out, skipBad);
      outcome.skipped().forEach(line -> console().say("left out line " + line));
      return 0;
    } catch (BadCsvException e) {
      throw new FailedException(in.getFileName() + ":" + e.line() + ": " + e.getMessage());
    }
  }
}
