package org.jointheconversation.digest;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a digest is made from, without text: publishing stores it, and a published digest can
 * be recomputed from it for ever. Equal content gives equal bytes, whatever order it came in.
 *
 * @param before the weeks the change is measured against, at most four, oldest first
 * @param quotes ids of the quotes chosen, by theme id; their texts are kept elsewhere, where a
 *     withdrawal reaches them
 * @param minGroup the smallest group about which anything is said, in force at that time
 * @param emerging what the codebook lacks, of at least that many people each
 * @param beside what it is made from beside its own answers
 * @param format the rules it is composed by: 1 knows no kinds, nothing that emerges, and not by
 *     which codebook the weeks before were sorted; 2 knows nothing beside its own answers
 */
public record FrozenInput(
    Subject subject,
    FrozenCodebook codebook,
    Answers answers,
    List<WeekBefore> before,
    SortedMap<String, List<String>> quotes,
    int minGroup,
    List<Emerging> emerging,
    Surroundings beside,
    int format) {

  public FrozenInput {
    emerging = emerging.stream().sorted().toList();
    before = before.stream().sorted(Comparator.comparing(WeekBefore::week)).toList();
    quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
    if (minGroup < 1) {
      throw new IllegalArgumentException("the smallest group is 1 or more");
    }
  }

  /** By the newest rules, and with nothing that the codebook lacks. */
  public FrozenInput(
      Subject subject,
      FrozenCodebook codebook,
      Answers answers,
      List<WeekBefore> before,
      SortedMap<String, List<String>> quotes,
      int minGroup) {
    this(
        subject,
        codebook,
        answers,
        before,
        quotes,
        minGroup,
        List.of(),
        Surroundings.NONE,
        FrozenInputJson.FORMAT);
  }

  /** The same with these quotes. */
  FrozenInput withQuotes(SortedMap<String, List<String>> chosen) {
    return new FrozenInput(
        subject, codebook, answers, before, chosen, minGroup, emerging, beside, format);
  }

  /** The canonical JSON that is stored and hashed. */
  public String canonical() {
    return FrozenInputJson.write(this);
  }

  /** The digest's id: the first 32 hexadecimal digits of the SHA-256 of {@link #canonical()}. */
  public String id() {
    return Hashes.hex(json -> FrozenInputJson.write(this, json), 32);
  }

  /**
   * Reads {@link #canonical()}.
   *
   * @throws IllegalArgumentException where it is not a frozen input of a format known here
   */
  public static FrozenInput parse(String canonical) {
    return FrozenInputReader.read(canonical);
  }
}
