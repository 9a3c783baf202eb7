package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MadeRepliesTest {
  private static final List<String> ORIGINALS =
      List.of("the printer is jammed again", "my card never arrived", "no signal in the cellar");

  @Test
  void every_reply_is_different_and_the_originals_come_first() {
    List<String> replies = new MadeReplies(ORIGINALS).make(60);
    assertThat(replies).hasSize(60).doesNotHaveDuplicates();
    assertThat(replies.subList(0, 3)).containsExactlyInAnyOrderElementsOf(ORIGINALS);
  }

  @Test
  void the_same_originals_make_the_same_replies() {
    assertThat(new MadeReplies(ORIGINALS).make(20)).isEqualTo(new MadeReplies(ORIGINALS).make(20));
  }

  @Test
  void a_name_is_right_where_a_word_of_its_first_term_is_in_the_label() {
    assertThat(GroupNamesRight.isRight("top ups, limit", "topping_up_by_card")).isFalse();
    assertThat(GroupNamesRight.isRight("cards, lost", "lost_or_stolen_card")).isTrue();
    assertThat(GroupNamesRight.isRight("virtual card", "getting_virtual_card")).isTrue();
    assertThat(GroupNamesRight.isRight("lost, cards", "card_arrival")).isFalse();
    assertThat(GroupNamesRight.isRight("no common words", "card_arrival")).isFalse();
  }
}
