package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNamesTest {
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  private GroupNames names = new GroupNames(2, 2);

  @Test
  void begins_with_the_most_telling_word() {
    add(FIRST, 2, "the printer");
    add(FIRST, 2, "toner and printer");
    add(SECOND, 4, "rota");

    assertThat(names.name(FIRST)).isEqualTo("printer, toner");
    assertThat(names.name(SECOND)).isEqualTo("rota");
  }

  @Test
  void what_all_groups_say_tells_nothing() {
    add(FIRST, 3, "ward, printer");
    add(SECOND, 3, "ward, rota");

    assertThat(names.name(FIRST)).isEqualTo("printer");
    assertThat(names.name(SECOND)).isEqualTo("rota");
  }

  @Test
  void words_that_tell_as_much_stand_in_the_order_of_the_alphabet_three_at_most() {
    add(FIRST, 3, "toner, cable, printer, drawer");
    add(SECOND, 3, "rota");

    assertThat(names.name(FIRST)).isEqualTo("cable, drawer, printer");
  }

  @Test
  void leaves_out_words_that_tell_much_less_than_the_first() {
    add(FIRST, 18, "printer");
    add(FIRST, 2, "printer, toner");
    add(SECOND, 20, "rota");

    assertThat(names.name(FIRST)).isEqualTo("printer");
  }

  @Test
  void counts_singular_and_plural_together_and_writes_what_most_write() {
    names = new GroupNames(2, 3);
    add(FIRST, 1, "a bed");
    add(FIRST, 2, "the Beds");
    add(SECOND, 3, "rota");

    assertThat(names.name(FIRST)).isEqualTo("beds");
  }

  @Test
  void nobody_names_a_group_by_repeating_himself() {
    add(FIRST, 1, "toner. ".repeat(50));
    add(FIRST, 2, "printer");
    add(SECOND, 3, "rota");

    assertThat(names.name(FIRST)).isEqualTo("printer");
  }

  @Test
  void shows_a_word_with_its_neighbour_where_that_is_nearly_always_the_same() {
    add(FIRST, 4, "the shift key");
    add(FIRST, 1, "a key");
    add(SECOND, 5, "rota");

    assertThat(names.name(FIRST)).isEqualTo("shift key");
  }

  @Test
  void shows_a_word_alone_where_its_neighbours_differ() {
    add(FIRST, 2, "shift key");
    add(FIRST, 2, "spare key");
    add(FIRST, 2, "door key");
    add(SECOND, 6, "rota");

    assertThat(names.name(FIRST)).isEqualTo("key");
  }

  @Test
  void shows_a_pair_only_where_enough_replies_have_it() {
    names = new GroupNames(2, 3);
    add(FIRST, 2, "shift key");
    add(FIRST, 1, "shift");
    add(SECOND, 3, "rota");

    assertThat(names.name(FIRST)).isEqualTo("shift");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void shows_no_word_that_fewer_replies_share_however_small_the_group(int replies) {
    names = new GroupNames(2, 10);
    add(FIRST, replies, "canary");
    add(SECOND, 10, "rota");

    assertThat(names.name(FIRST)).isEqualTo(GroupNames.NO_WORDS);
    assertThat(names.name(SECOND)).isEqualTo("rota");
  }

  @Test
  void replies_of_other_groups_do_not_make_up_for_too_few_in_this_one() {
    names = new GroupNames(2, 2);
    add(FIRST, 1, "canary");
    add(SECOND, 9, "rota");
    add(SECOND, 1, "rota, canary");

    assertThat(names.name(FIRST)).isEqualTo(GroupNames.NO_WORDS);
  }

  @Test
  void the_only_group_is_named_by_what_most_say() {
    names = new GroupNames(1, 2);
    add(FIRST, 3, "printer");
    add(FIRST, 1, "rota");

    assertThat(names.name(FIRST)).isEqualTo("printer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "\uD83D\uDE00\uD83D\uDE00",
        "...",
        "it is what it was",
        "24 7",
        "\uD83D"
      })
  void a_group_without_a_telling_word_has_no_common_words(String text) {
    add(FIRST, 5, text);
    add(SECOND, 5, "rota");

    assertThat(names.name(FIRST)).isEqualTo("no common words");
  }

  private void add(int group, int times, String text) {
    for (int i = 0; i < times; i++) {
      names.add(group, text);
    }
  }
}
