package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointheconversation.theme.StarterReplies.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors under the starter codebook's quality; the figures themselves are in docs/theming.md. */
class StarterFiguresTest {
  private static final List<Reply> REPLIES = StarterReplies.all();
  private static final Map<Reply, Assignment> FIRST = new HashMap<>();

  @BeforeAll
  static void assignEachReplyOnce() {
    List<Assignment> first =
        SharedSentenceModel.workers()
            .map(REPLIES, reply -> SharedSentenceModel.starter().assign(reply.text()).get(0));
    for (int i = 0; i < REPLIES.size(); i++) {
      FIRST.put(REPLIES.get(i), first.get(i));
    }
  }

  @Test
  void there_are_three_replies_and_more_for_every_theme() {
    for (String theme : Codebook.starter().themeIds()) {
      assertThat(REPLIES).as(theme).filteredOn(r -> r.theme().equals(theme)).hasSizeGreaterThan(2);
    }
  }

  @Test
  void no_seed_was_copied_from_a_reply() {
    Set<String> seeds =
        Codebook.starter().themes().stream()
            .flatMap(theme -> theme.seeds().stream())
            .collect(Collectors.toSet());

    assertThat(REPLIES).extracting(Reply::text).doesNotContainAnyElementsOf(seeds);
  }

  @Test
  void the_first_theme_is_right_for_eight_replies_in_ten() {
    assertThat(share(Reply::hasTheme, StarterFiguresTest::firstIsRight)).isGreaterThan(0.80);
  }

  @Test
  void the_first_theme_is_right_for_seven_in_ten_that_no_seed_was_written_after() {
    Predicate<Reply> second = reply -> reply.set().equals("second");

    assertThat(share(second, StarterFiguresTest::firstIsRight)).isGreaterThan(0.72);
  }

  @Test
  void nine_in_ten_sure_themes_are_right() {
    Predicate<Reply> sure = reply -> first(reply).sure();

    assertThat(share(Reply::hasTheme, sure)).as("share that is sure").isGreaterThan(0.60);
    assertThat(share(sure, StarterFiguresTest::firstIsRight)).isGreaterThan(0.88);
  }

  @Test
  void no_reply_with_a_theme_is_called_unclassified() {
    assertThat(REPLIES).filteredOn(Reply::hasTheme).noneMatch(r -> first(r).isUnclassified());
  }

  private static double share(Predicate<Reply> among, Predicate<Reply> what) {
    List<Reply> chosen = REPLIES.stream().filter(among).toList();
    return (double) chosen.stream().filter(what).count() / chosen.size();
  }

  private static boolean firstIsRight(Reply reply) {
    return first(reply).theme().equals(reply.theme());
  }

  private static Assignment first(Reply reply) {
    return FIRST.get(reply);
  }
}
