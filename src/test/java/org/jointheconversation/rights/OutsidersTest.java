package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Writers in a channel whom no audience lists are taken for as few people as they can be. */
class OutsidersTest {
  private final LinkTable table = new LinkTable();

  private void reply(String handle, String platform, String organisation, String week) {
    int number = table.size();
    table.add(
        new LinkableReply(
            number, handle, List.of("v", platform, "", "", organisation, "slowed-down", week)));
  }

  private int people() {
    Ties ties = Ties.of(table);
    Outsiders.find(table, ties);
    ties.settle();
    Set<Integer> people = new HashSet<>();
    for (int row = 0; row < table.size(); row++) {
      people.add(ties.person(row));
    }
    return people.size();
  }

  @Test
  void one_who_may_have_written_in_eleven_weeks_is_one() {
    for (int week = 1; week <= 11; week++) {
      reply("handle " + week, "slack", "", "W" + week);
    }
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void those_of_one_week_are_as_many_as_their_handles_however_often_they_wrote() {
    reply("one", "slack", "", "W48");
    reply("one", "slack", "", "W48");
    reply("two", "teams", "", "W48");
    reply("three", "slack", "", "W49");
    assertThat(people()).isEqualTo(2);
  }

  @Test
  void imported_rows_and_people_of_an_organisation_are_counted_as_before() {
    reply("imported 1", "", "", "W48");
    reply("imported 2", "", "", "W49");
    reply("listed 1", "slack", "RX1", "W48");
    reply("listed 2", "slack", "RX1", "W49");
    assertThat(people()).isEqualTo(4);
  }
}
