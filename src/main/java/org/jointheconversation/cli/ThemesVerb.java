package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jointheconversation.theme.AssignCsv;
import org.jointheconversation.theme.BgeSentenceModel;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.CodebookReader;
import org.jointheconversation.theme.Example;
import org.jointheconversation.theme.ExampleFile;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.WhyCsv;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.discovery.DiscoverCsv;
import org.jointheconversation.theme.discovery.Discovery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "themes", description = "Sorts any CSV file into themes, or finds new ones.")
final class ThemesVerb extends Verb {
  ThemesVerb(Console console) {
    super(console);
  }

  /** The verb with everything that coordinators decide under it. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new ThemesVerb(console));
    line.addSubcommand("unsure", new UnsureVerb(console));
    line.addSubcommand("why", new WhyVerb(console));
    line.addSubcommand("new", new NewThemesVerb(console));
    line.addSubcommand("events", new CodingEventsVerb(console));
    CodingVerb.addAll(line, console);
    return line;
  }

  @Override
  public Integer call() {
    throw wrongUsage("name what to do: assign, discover, unsure, why, new, events or a decision");
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
      @Option(
              names = "--why",
              paramLabel = "W.csv",
              description = "what decided, in a file of its own")
          Path whyFile,
      @Option(names = "--skip-bad") boolean skipBad)
      throws IOException {
    Codebook codebook = codebook(codebookFile);
    List<Example> examples = examples(exampleFile, codebook);
    try (SentenceModel model = BgeSentenceModel.load();
        Workers workers = Workers.onePerCore()) {
      LearnedAssigner assigner = LearnedAssigner.of(codebook, examples, model, workers);
      AssignCsv.Outcome outcome =
          new AssignCsv(assigner, workers).run(in, out, skipBad, this::progress);
      outcome.skipped().forEach(console()::say);
      if (whyFile != null) {
        new WhyCsv(assigner::explain).run(in, whyFile);
      }
    }
    return 0;
  }

  @Command(
      name = "discover",
      description = "id,text in; id,cluster,label,novelty,novel out.",
      mixinStandardHelpOptions = true)
  Integer discover(
      @Option(names = "--in", required = true, paramLabel = "F.csv") Path in,
      @Option(names = "--out", required = true, paramLabel = "G.csv") Path out,
      @Option(names = "--codebook", paramLabel = "C.yaml") Path codebookFile,
      @Option(names = "--examples", paramLabel = "E.csv") Path exampleFile,
      @Option(names = "--groups", paramLabel = "N") Integer groups,
      @Option(names = "--skip-bad") boolean skipBad)
      throws IOException {
    if (groups != null && groups < 1) {
      throw wrongUsage(
          "--groups: " + groups + " is too few. Ask for one or more, or leave it out.");
    }
    Codebook codebook = codebook(codebookFile);
    List<Example> examples = examples(exampleFile, codebook);
    try (SentenceModel model = BgeSentenceModel.load();
        Workers workers = Workers.onePerCore()) {
      Novelty novelty = Novelty.of(codebook, examples, model, workers);
      Discovery discovery = new Discovery(novelty::of, 1);
      OptionalInt count = groups == null ? OptionalInt.empty() : OptionalInt.of(groups);
      new DiscoverCsv(discovery, model, workers)
          .run(in, out, count, skipBad)
          .forEach(console()::say);
    }
    return 0;
  }

  private static Codebook codebook(Path file) throws IOException {
    return file == null ? Codebook.starter() : CodebookReader.read(file);
  }

  private static List<Example> examples(Path file, Codebook codebook) throws IOException {
    return file == null ? List.of() : ExampleFile.read(file, codebook);
  }

  private void progress(long replies) {
    if (System.console() != null) {
      console().say(replies + " replies");
    }
  }
}
