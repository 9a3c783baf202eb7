package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jointheconversation.theme.Kind;
import org.junit.jupiter.api.Test;

class FrozenInputTest {

  @Test
  void equal_weeks_give_equal_bytes_in_whatever_order_they_came() {
    FrozenInput one =
        new SampleWeek()
            .people(3, reply("wifi-network", "double-entry"))
            .people(2, reply("printing-scanning"), reply(5, 1, "wifi-network"))
            .freeze();
    FrozenInput other =
        new SampleWeek()
            .people(2, reply(5, 1, "wifi-network"), reply("printing-scanning"))
            .people(3, reply("double-entry", "wifi-network"))
            .freeze();
    assertThat(other.canonical()).isEqualTo(one.canonical());
    assertThat(other.id()).isEqualTo(one.id()).matches("[0-9a-f]{32}");
  }

  @Test
  void comes_back_from_its_bytes() {
    ReplyRow shared =
        new ReplyRow(
            List.of("wifi-network"),
            OptionalInt.of(5),
            OptionalInt.of(1),
            2,
            new TreeMap<>(Map.of("wifi-network", Kind.IDEA)));
    FrozenInput input = SampleWeek.rich().people(3, shared).freeze();
    FrozenInput back = FrozenInput.parse(input.canonical());
    assertThat(back).isEqualTo(input);
    assertThat(back.canonical()).isEqualTo(input.canonical());
  }

  @Test
  void another_week_of_answers_has_another_id() {
    String id = SampleWeek.rich().freeze().id();
    assertThat(SampleWeek.rich().people(1, "wifi-network").freeze().id()).isNotEqualTo(id);
    assertThat(SampleWeek.rich().minGroup(12).freeze().id()).isNotEqualTo(id);
    assertThat(SampleWeek.rich().quote("double-entry", "q9").freeze().id()).isNotEqualTo(id);
  }

  @Test
  void refuses_bytes_it_does_not_know() {
    assertThatThrownBy(() -> FrozenInput.parse("{")).isInstanceOf(IllegalArgumentException.class);
    String later = SampleWeek.rich().freeze().canonical().replace("\"format\":3", "\"format\":4");
    assertThatThrownBy(() -> FrozenInput.parse(later))
        .hasMessage("this frozen input has a format not known here");
  }

  @Test
  void a_tally_groups_people_whose_replies_count_alike_and_keeps_no_key() {
    AnswerTally tally = new AnswerTally();
    tally.add("handle-b", reply("wifi-network"));
    tally.add("handle-a", reply("double-entry"));
    tally.add("handle-a", reply("wifi-network"));
    tally.add("handle-c", reply("wifi-network"));
    assertThat(tally.groups())
        .containsExactly(
            new PeopleGroup(1, List.of(reply("double-entry"), reply("wifi-network"))),
            new PeopleGroup(2, List.of(reply("wifi-network"))));
    assertThat(new Answers(OptionalInt.empty(), 0, tally.groups(), false).answered()).isEqualTo(3);
    assertThat(new Answers(OptionalInt.empty(), 0, tally.groups(), false).replies()).isEqualTo(4);
  }

  @Test
  void more_silent_people_than_asked_are_a_mistake() {
    assertThatThrownBy(() -> new SampleWeek().asked(5, 6).answers())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
