package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No group of repliers alike in what both sides know is smaller than the smallest group. */
class BlurringTest {
  private static final int MIN = 11;
  private static final int KINDS = LinkableReply.KNOWN;

  private final Blurred blurring = new Blurred();

  /** The rule on a list of replies, each of whose handles is a person. */
  private static final class Blurred {
    private final Blurring rule = new Blurring(MIN);

    Map<Long, Integer> losses(List<LinkableReply> replies) {
      LinkTable table = table(replies);
      int[] lost = rule.losses(table, ties(table));
      return IntStream.range(0, table.size())
          .boxed()
          .collect(Collectors.toMap(table::id, row -> lost[table.kind(row)]));
    }

    boolean tooFew(List<LinkableReply> replies) {
      LinkTable table = table(replies);
      return rule.tooFew(table, ties(table));
    }

    private static LinkTable table(List<LinkableReply> replies) {
      LinkTable table = new LinkTable();
      replies.forEach(table::add);
      return table;
    }

    private static Ties ties(LinkTable table) {
      Ties ties = Ties.of(table);
      ties.settle();
      return ties;
    }
  }

  @Test
  void it_does_what_the_rule_says_to_the_letter() {
    for (int seed = 0; seed < 300; seed++) {
      List<LinkableReply> replies = random(new Random(seed));
      assertThat(blurring.losses(replies))
          .as("seed " + seed)
          .isEqualTo(new BlurringByTheLetter(MIN).losses(replies));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 7", "11, 0", "12, 0"})
  void a_group_of_alike_repliers_keeps_all_from_eleven_on(int repliers, int lost) {
    List<LinkableReply> alike = alike(0, repliers, known("nurse", "W48"));
    assertThat(blurring.losses(alike).values()).containsOnly(lost);
    assertThat(blurring.tooFew(alike)).isEqualTo(repliers < MIN);
  }

  @Test
  void one_person_who_wrote_often_is_one_replier() {
    List<LinkableReply> replies = new ArrayList<>(alike(0, 10, known("nurse", "W48")));
    for (int i = 100; i < 120; i++) {
      replies.add(new LinkableReply(i, "replier 0", known("nurse", "W48")));
    }
    assertThat(blurring.losses(replies).values()).containsOnly(KINDS);
    assertThat(blurring.tooFew(replies)).isTrue();
  }

  @Test
  void a_small_group_gives_up_what_sets_it_apart_and_no_more() {
    List<LinkableReply> replies = new ArrayList<>(alike(0, 20, at("Ward 1", "nurse")));
    replies.addAll(alike(100, 6, at("Ward 2", "nurse")));
    replies.addAll(alike(200, 6, at("Ward 3", "nurse")));
    Map<Long, Integer> losses = blurring.losses(replies);
    assertThat(losses.get(0L)).isZero();
    assertThat(losses.get(100L)).as("version, platform and site").isEqualTo(3);
    assertThat(losses.get(205L)).isEqualTo(3);
  }

  @Test
  void who_is_still_too_few_after_losing_takes_the_smallest_neighbour_along() {
    List<LinkableReply> replies = new ArrayList<>(alike(0, 30, at("Ward 1", "nurse")));
    replies.addAll(alike(100, 15, at("Ward 2", "nurse")));
    replies.addAll(alike(200, 1, at("Ward 3", "nurse")));
    Map<Long, Integer> losses = blurring.losses(replies);
    assertThat(losses.get(200L)).isEqualTo(3);
    assertThat(losses.get(100L)).as("the smaller ward").isEqualTo(3);
    assertThat(losses.get(0L)).as("the larger ward").isZero();
  }

  @Test
  void whatever_was_said_no_group_is_too_small() {
    for (int seed = 0; seed < 300; seed++) {
      List<LinkableReply> replies = random(new Random(seed));
      Map<Long, Integer> losses = blurring.losses(replies);
      assertThat(losses.keySet()).as("seed " + seed).hasSameSizeAs(replies);
      Map<String, Long> groups = repliersByWhatIsLeft(replies, losses);
      if (blurring.tooFew(replies)) {
        assertThat(groups).as("seed " + seed).hasSize(1);
        assertThat(losses.values()).containsOnly(KINDS);
      } else {
        assertThat(groups.values()).as("seed " + seed).allMatch(repliers -> repliers >= MIN);
      }
    }
  }

  @Test
  void as_it_is_stored_a_lost_value_tells_no_more_than_a_missing_one() {
    for (int seed = 0; seed < 100; seed++) {
      List<LinkableReply> replies = random(new Random(seed));
      List<LinkableReply> stored = stored(replies, blurring.losses(replies));
      if (!blurring.tooFew(replies)) {
        assertThat(blurring.losses(stored).values()).as("seed " + seed).containsOnly(0);
      }
    }
  }

  @Test
  void the_order_of_the_replies_makes_no_difference() {
    for (int seed = 0; seed < 50; seed++) {
      List<LinkableReply> replies = random(new Random(seed));
      List<LinkableReply> shuffled = new ArrayList<>(replies);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(blurring.losses(shuffled)).as("seed " + seed).isEqualTo(blurring.losses(replies));
    }
  }

  @Test
  void where_every_group_is_large_enough_nothing_is_lost() {
    List<LinkableReply> replies = new ArrayList<>();
    for (int group = 0; group < 5; group++) {
      replies.addAll(alike(group * 100, MIN + group, known("role " + group, "W" + group)));
    }
    assertThat(blurring.losses(replies).values()).containsOnly(0);
  }

  @Test
  void no_replies_lose_nothing() {
    assertThat(blurring.losses(List.of())).isEmpty();
  }

  /** Replies of a made-up consultation: a few values each, some rare, people who write often. */
  private static List<LinkableReply> random(Random random) {
    int count = 1 + random.nextInt(150);
    int people = 1 + random.nextInt(80);
    int rarity = 2 + random.nextInt(4);
    List<LinkableReply> replies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] known = new String[KINDS];
      Arrays.setAll(known, kind -> kind + "-" + value(random, rarity));
      replies.add(new LinkableReply(i, "replier " + random.nextInt(people), List.of(known)));
    }
    return replies;
  }

  /** Mostly 0, seldom something else. */
  private static int value(Random random, int rarity) {
    return (int) Math.abs(random.nextGaussian() * rarity / 3);
  }

  private static Map<String, Long> repliersByWhatIsLeft(
      List<LinkableReply> replies, Map<Long, Integer> losses) {
    return replies.stream()
        .collect(
            Collectors.groupingBy(
                reply -> left(reply, losses).toString(),
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    group -> group.stream().map(LinkableReply::replier).distinct().count())));
  }

  private static List<LinkableReply> stored(
      List<LinkableReply> replies, Map<Long, Integer> losses) {
    return replies.stream()
        .map(reply -> new LinkableReply(reply.reply(), reply.replier(), left(reply, losses)))
        .toList();
  }

  private static List<String> left(LinkableReply reply, Map<Long, Integer> losses) {
    int lost = losses.get(reply.reply());
    return IntStream.range(0, KINDS)
        .mapToObj(kind -> kind < lost ? "" : reply.knownOfBoth().get(kind))
        .toList();
  }

  private static List<LinkableReply> alike(int from, int repliers, List<String> known) {
    return IntStream.range(from, from + repliers)
        .mapToObj(i -> new LinkableReply(i, "replier " + i, known))
        .toList();
  }

  private static List<String> known(String role, String week) {
    return List.of("1", "slack", "Ward 1", role, "RX1", "slowed-down", week);
  }

  private static List<String> at(String site, String role) {
    return List.of("1", "slack", site, role, "RX1", "slowed-down", "W48");
  }
}
