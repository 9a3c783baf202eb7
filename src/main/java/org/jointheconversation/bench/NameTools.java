package org.jointheconversation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.redaction.names.KnownTokens;
import org.jointheconversation.redaction.names.NameTagger;

/**
 * Makes what the names' tagger ships with, and measures it. For developers, by the class path: see
 * the README beside the word list.
 */
public final class NameTools {
  private static final long SEED = 99;
  private static final int REPLIES = 500;

  private NameTools() {}

  /** {@code lists PACKAGES OUT}, {@code train CORPORA OUT} or {@code figures}. */
  public static void main(String[] words) throws IOException {
    switch (String.join(" ", List.of(words).subList(0, Math.min(1, words.length)))) {
      case "lists" -> NameListMaker.make(Path.of(words[1]), Path.of(words[2]));
      case "train" -> NameTraining.run(Path.of(words[1]), Path.of(words[2]));
      case "figures" -> figures();
      default -> throw new IllegalArgumentException("lists, train or figures");
    }
  }

  private static void figures() {
    NameTagger tagger = NameTagger.load();
    print("listed_", tagger, NameSamples.listed(SEED));
    print("unlisted_", tagger, NameSamples.heldOut(SEED));
    speed(tagger);
  }

  private static void print(String prefix, NameTagger tagger, NameSamples samples) {
    NameFigures measured =
        NameFigures.measure(text -> tagger.find(text, KnownTokens.NONE), samples, REPLIES);
    Figures figures = new Figures(System.out, "names_" + prefix);
    measured
        .recall()
        .forEach((origin, recall) -> figures.print("recall_" + origin, recall, "of_1"));
    figures.print("precision", measured.precision(), "of_1");
    figures.print("touched", measured.touched(), "of_1");
  }

  private static void speed(NameTagger tagger) {
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
    new Figures(System.out, "names_").print("replies", texts.size() / seconds, "per_second");
  }
}
