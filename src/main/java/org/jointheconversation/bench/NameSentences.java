package org.jointheconversation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sentences to put names into, and sentences that name nobody. One in five is held out for
 * measuring.
 *
 * @param naming with slots for names
 * @param plain without, though words in them may look like names
 * @param before what may stand before any name
 * @param after what may stand after any name
 */
record NameSentences(
    List<String> naming, List<String> plain, List<String> before, List<String> after) {
  private static final int HELD_OUT = 5;
  private static final String SAMPLES = "/samples/replies.csv";

  static NameSentences forLearning() {
    return of(false);
  }

  static NameSentences heldOut() {
    return of(true);
  }

  private static NameSentences of(boolean heldOut) {
    return new NameSentences(
        part(NameLists.lines("carriers"), heldOut),
        part(plainOnes(), heldOut),
        part(NameLists.lines("before"), heldOut),
        part(NameLists.lines("after"), heldOut));
  }

  private static List<String> part(List<String> lines, boolean heldOut) {
    return IntStream.range(0, lines.size())
        .filter(i -> (i % HELD_OUT == HELD_OUT - 1) == heldOut)
        .mapToObj(lines::get)
        .toList();
  }

  private static List<String> plainOnes() {
    List<String> plain = new ArrayList<>(NameLists.lines("traps"));
    try (InputStream in = NameSentences.class.getResourceAsStream(SAMPLES)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.startsWith("\"") ? line.split("\"")[1] : line.split(",")[0])
          .forEach(plain::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample replies cannot be read", e);
    }
    return plain;
  }
}
