package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.theme.AssignCsv;
import org.jointheconversation.theme.BgeSentenceModel;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.CodebookReader;
import org.jointheconversation.theme.Example;
import org.jointheconversation.theme.ExampleFile;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "themes", description = "Sorts any CSV file into themes: themes assign.")
final class ThemesVerb extends Verb {
  ThemesVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw wrongUsage("use themes assign --in F.csv --out G.csv");
  }

  @Command(
      name = "assign",
      description = "id,text in; id,theme,score,sure out.",
      mixinStandardHelpOptions = true)
  Integer assign(
      @Option(names = "--in", required = true, paramLabel = "F.csv") Path in,
      @Option(names = "--out", required = true, paramLabel = "G.csv") Path out,
      @Option(names = "--codebook", paramLabel = "C.yaml") Path codebookFile,
      @Option(names = "--examples", paramLabel = "E.csv") Path exampleFile,
      @Option(names = "--skip-bad") boolean skipBad)
      throws IOException {
    Codebook codebook =
        codebookFile == null ? Codebook.starter() : CodebookReader.read(codebookFile);
    List<Example> examples =
        exampleFile == null ? List.of() : ExampleFile.read(exampleFile, codebook);
    try (SentenceModel model = BgeSentenceModel.load();
        Workers workers = Workers.onePerCore()) {
      LearnedAssigner assigner = LearnedAssigner.of(codebook, examples, model, workers);
      AssignCsv.Outcome outcome =
          new AssignCsv(assigner, workers).run(in, out, skipBad, this::progress);
      outcome.skipped().forEach(console()::say);
    }
    return 0;
  }

  @Command(name = "discover", description = "Does not work yet.", mixinStandardHelpOptions = true)
  Integer discover() {
    console().say("themes discover does not work yet");
    return 1;
  }

  private void progress(long replies) {
    if (System.console() != null) {
      console().say(replies + " replies");
    }
  }
}
