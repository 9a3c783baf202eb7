package org.jointheconversation.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.redaction.names.KnownTokens;
import org.jointheconversation.redaction.names.NameTagger;

/** How well names of people are found in made replies, by origin. */
public final class NameBenchmark {
  private static final long SEED = 99;
  private static final int REPLIES = 500;

  private final PrintStream out;

  public NameBenchmark(PrintStream out) {
    this.out = out;
  }

  /** Prints recall by origin, precision, what is masked for nothing, and the speed. */
  public void run() {
    NameTagger tagger = NameTagger.load();
    print("listed_", tagger, NameSamples.listed(SEED));
    print("unlisted_", tagger, NameSamples.heldOut(SEED));
    speed(tagger);
  }

  private void print(String prefix, NameTagger tagger, NameSamples samples) {
    NameFigures measured =
        NameFigures.measure(text -> tagger.find(text, KnownTokens.NONE), samples, REPLIES);
    Figures figures = new Figures(out, "names_" + prefix);
    measured
        .recall()
        .forEach((origin, recall) -> figures.print("recall_" + origin, recall, "of_1"));
    figures.print("precision", measured.precision(), "of_1");
    figures.print("touched", measured.touched(), "of_1");
  }

  private void speed(NameTagger tagger) {
    NameSamples samples = NameSamples.listed(SEED);
    List<String> origins = samples.origins();
    List<String> texts =
        origins.stream()
            .flatMap(origin -> Stream.generate(() -> samples.named(origin).text()).limit(REPLIES))
            .toList();
    texts.forEach(text -> tagger.find(text, KnownTokens.NONE));
    long start = System.nanoTime();
    texts.forEach(text -> tagger.find(text, KnownTokens.NONE));
    double seconds = (System.nanoTime() - start) / 1e9;
    new Figures(out, "names_").print("replies", texts.size() / seconds, "per_second");
  }
}
