package org.jointheconversation.rights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.privacy.RandomSource;

/**
 * What becomes of every reply of a consultation that closes: how much it loses, and the random
 * number that takes the place of its handle. Immutable.
 */
final class Unlinking {
  private final LinkTable table;
  private final int[] losses;
  private final int[] parts;
  private final boolean tooFew;

  private Unlinking(LinkTable table, int[] losses, int[] parts, boolean tooFew) {
    this.table = table;
    this.losses = losses;
    this.parts = parts;
    this.tooFew = tooFew;
  }

  /**
   * @param minGroup of how many people each reply could be at least
   */
  static Unlinking of(LinkTable table, Ties ties, int minGroup) {
    Blurring blurring = new Blurring(minGroup);
    int[] losses = blurring.losses(table, ties);
    int[] parts = new Untying(minGroup, ties, groups(table, losses)).parts();
    return new Unlinking(table, losses, parts, blurring.tooFew(table, ties));
  }

  /** Replies are of one group when they say the same of both sides in the end. */
  private static int[] groups(LinkTable table, int[] losses) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    int[] groupOfKind =
        IntStream.range(0, losses.length)
            .map(
                kind ->
                    numbers.computeIfAbsent(
                        left(table.kinds().get(kind), losses[kind]), left -> numbers.size()))
            .toArray();
    int[] groups = new int[table.size()];
    Arrays.setAll(groups, row -> groupOfKind[table.kind(row)]);
    return groups;
  }

  private static List<String> left(List<String> known, int lost) {
    return IntStream.range(0, known.size())
        .mapToObj(thing -> thing < lost ? "" : known.get(thing))
        .toList();
  }

  /** Whether there are replies, of fewer people than could hide among themselves. */
  boolean isLinkableByElimination() {
    return tooFew && table.size() > 0;
  }

  /**
   * Every reply once, in the order in which they were read. The random numbers are handed out by
   * size: they then lie side by side in the index, and say nothing that the replies' ids do not.
   */
  Stream<UnlinkedReply> replies(RandomSource random) {
    int count = Arrays.stream(parts).max().orElse(-1) + 1;
    long[] codes = numbers(random, count);
    long[] rests = numbers(random, count);
    Arrays.sort(codes);
    return IntStream.range(0, table.size())
        .mapToObj(
            row ->
                new UnlinkedReply(
                    table.id(row),
                    losses[table.kind(row)],
                    HandleCode.handle(codes[parts[row]], rests[parts[row]])));
  }

  private static long[] numbers(RandomSource random, int count) {
    byte[] bytes = new byte[Long.BYTES];
    long[] numbers = new long[count];
    Arrays.setAll(
        numbers,
        number -> {
          random.fill(bytes);
          return ByteBuffer.wrap(bytes).getLong();
        });
    return numbers;
  }
}
