package org.jointheconversation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.redaction.names.NameSpan;
import org.jointheconversation.redaction.names.TaggerTrainer.Example;

/**
 * Reads texts with marked names from CoNLL files: a word, a tab and its label on a line, an empty
 * line between texts. Stateless.
 */
final class NameCorpora {
  private NameCorpora() {}

  /** Every {@code .conll} file of a folder, in the order of their names. */
  static List<Example> read(Path folder) throws IOException {
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".conll")).sorted().toList();
    }
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      Text text = new Text();
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank()) {
          text.end(examples);
          text = new Text();
        } else {
          text.add(line.split("\t"));
        }
      }
      text.end(examples);
    }
    return examples;
  }

  /** A text being put together. */
  private static final class Text {
    private final StringBuilder text = new StringBuilder();
    private final List<NameSpan> names = new ArrayList<>();

    private void add(String[] wordAndLabel) {
      String word = wordAndLabel[0];
      String label =
          wordAndLabel.length < 2 ? "O" : wordAndLabel[1].toUpperCase(java.util.Locale.ROOT);
      boolean joins = word.startsWith("'") || ",.!?:;)".contains(word);
      if (text.length() > 0 && !joins) {
        text.append(' ');
      }
      int start = text.length();
      text.append(word);
      if (label.startsWith("B-PER")) {
        names.add(new NameSpan(start, text.length()));
      } else if (label.startsWith("I-PER") && !names.isEmpty()) {
        names.set(
            names.size() - 1, new NameSpan(names.get(names.size() - 1).start(), text.length()));
      }
    }

    private void end(List<Example> examples) {
      if (text.length() > 0) {
        examples.add(new Example(text.toString(), names));
      }
    }
  }
}
