package org.jointheconversation.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Made-up sentences with what each tells of. {@code tune.csv} is there to make the lexicon by,
 * {@code held-out.csv} was written before it and only counted.
 */
final class LabelledSentences {
  private static final DangerWords WORDS = DangerWords.load();

  private final List<Labelled> all;

  /** A sentence; no concern where a signpost would be needless. */
  record Labelled(String text, Optional<Concern> concern) {
    Set<Concern> found() {
      return WORDS.in(text);
    }
  }

  private LabelledSentences(List<Labelled> all) {
    this.all = all;
  }

  static LabelledSentences read(String name) {
    List<Labelled> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LabelledSentences.class.getResourceAsStream("/safety/" + name),
                StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(line -> all.add(labelled(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LabelledSentences(all);
  }

  private static Labelled labelled(String line) {
    int comma = line.indexOf(',');
    String kind = line.substring(0, comma);
    String text = line.substring(comma + 1);
    String bare =
        text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    return new Labelled(
        bare, kind.equals("none") ? Optional.empty() : Optional.of(Concern.parse(kind)));
  }

  /** How many of those that need a signpost get one. */
  double recall() {
    return share(needed().filter(one -> !one.found().isEmpty()).count(), needed().count());
  }

  /** How many of those that get a signpost need one. */
  double precision() {
    long given = all.stream().filter(one -> !one.found().isEmpty()).count();
    return share(needed().filter(one -> !one.found().isEmpty()).count(), given);
  }

  /** How many of those that need a signpost get the one they need, maybe beside others. */
  double rightKind() {
    return share(
        needed().filter(one -> one.found().contains(one.concern().orElseThrow())).count(),
        needed().count());
  }

  /** Those that the words got wrong. */
  List<String> wrong() {
    return all.stream()
        .filter(one -> one.found().isEmpty() == one.concern().isPresent())
        .map(one -> one.concern() + " " + one.found() + ": " + one.text())
        .toList();
  }

  private java.util.stream.Stream<Labelled> needed() {
    return all.stream().filter(one -> one.concern().isPresent());
  }

  private static double share(long part, long whole) {
    return (double) part / whole;
  }
}
