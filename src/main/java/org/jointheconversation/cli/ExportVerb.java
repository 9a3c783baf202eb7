package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes published figures and released quotes as files.")
final class ExportVerb extends Verb {
  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "where to; made anew")
  private Path out;

  @Mixin private As as;

  ExportVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Features features = features()) {
      features
          .exporting()
          .run(features.consultations().get(consultation).slug(), out, as.account());
    }
    console().say("themes.csv, weeks.csv, organisations.csv, digests.json and quotes.csv written");
    return 0;
  }
}
