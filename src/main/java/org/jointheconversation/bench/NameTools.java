package org.jointheconversation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes what the names' tagger ships with, and measures it. For developers, by the class path: see
 * the README beside the word list.
 */
public final class NameTools {
  private NameTools() {}

  /** {@code lists PACKAGES OUT}, {@code train CORPORA OUT} or {@code figures}. */
  public static void main(String[] words) throws IOException {
    switch (String.join(" ", List.of(words).subList(0, Math.min(1, words.length)))) {
      case "lists" -> NameListMaker.make(Path.of(words[1]), Path.of(words[2]));
      case "train" -> NameTraining.run(Path.of(words[1]), Path.of(words[2]));
      case "figures" -> new NameBenchmark(System.out).run();
      default -> throw new IllegalArgumentException("lists, train or figures");
    }
  }
}
