package org.jointheconversation.theme.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Theme;
import org.junit.jupiter.api.Test;

class CodingTest {
  private static final Theme PRINTERS =
      new Theme("printers", "Printers", "Paper", List.of("paper jam", "label printer offline"));
  private static final Theme WIFI = new Theme("wifi", "Wi-Fi", "", List.of("wifi drops"));
  private static final Theme LOGINS = new Theme("logins", "Logins", "", List.of("locked out"));

  private final List<CodingEvent> events = new ArrayList<>();
  private final Map<Integer, List<Long>> replies = new HashMap<>();

  private int decide(CodingEvent event, Long... about) {
    int number = events.size() + 1;
    events.add(event.numbered(number));
    replies.put(number, List.of(about));
    return number;
  }

  private Coding coding() {
    return Coding.of(new Codebook("test", List.of(PRINTERS, WIFI, LOGINS)), events, replies);
  }

  private List<String> themes() {
    return coding().codebook().themeIds();
  }

  @Test
  void without_decisions_everything_is_as_the_codebook_says() {
    assertThat(coding().codebook().version())
        .isEqualTo(new Codebook("test", List.of(PRINTERS, WIFI, LOGINS)).version());
    assertThat(coding().confirmed()).isEmpty();
  }

  @Test
  void the_last_word_on_a_reply_counts() {
    decide(CodingEvent.confirm(List.of("wifi")), 7L);
    decide(CodingEvent.confirm(List.of("logins", "printers")), 7L);

    assertThat(coding().confirmed().get(7L)).containsExactly("logins", "printers");
  }

  @Test
  void a_reply_that_is_gone_or_changed_teaches_nothing_any_more() {
    int number = decide(CodingEvent.confirm(List.of("wifi")), 7L);
    String before = coding().version();
    replies.put(number, List.of());

    assertThat(coding().confirmed()).isEmpty();
    assertThat(coding().version()).isNotEqualTo(before);
  }

  @Test
  void a_theme_that_becomes_part_of_another_brings_its_phrases_and_examples() {
    decide(CodingEvent.confirm(List.of("printers")), 7L);
    decide(CodingEvent.merge("printers", "wifi"));

    Theme wifi = coding().codebook().themes().get(0);
    assertThat(themes()).containsExactly("wifi", "logins");
    assertThat(wifi.seeds())
        .containsExactly("wifi drops", "Printers", "Paper", "paper jam", "label printer offline");
    assertThat(coding().confirmed().get(7L)).containsExactly("wifi");
  }

  @Test
  void a_part_of_a_theme_takes_the_seeds_that_are_named_and_stands_behind_it() {
    decide(
        CodingEvent.split(
            "printers", new Theme("labels", "Labels", "", List.of("label printer offline"))));

    assertThat(themes()).containsExactly("printers", "labels", "wifi", "logins");
    assertThat(coding().codebook().themes().get(0).seeds()).containsExactly("paper jam");
    assertThat(coding().codebook().themes().get(1).seeds())
        .containsExactly("label printer offline");
  }

  @Test
  void a_theme_that_is_renamed_keeps_its_id_and_changes_the_version() {
    String before = coding().version();
    decide(CodingEvent.rename("wifi", "Wireless"));

    assertThat(coding().codebook().themes().get(1).name()).isEqualTo("Wireless");
    assertThat(coding().version()).isNotEqualTo(before);
  }

  @Test
  void a_theme_that_is_used_no_more_takes_its_examples_along() {
    decide(CodingEvent.confirm(List.of("wifi")), 7L);
    decide(CodingEvent.confirm(List.of("wifi", "logins")), 8L);
    decide(CodingEvent.retire("wifi"));

    assertThat(themes()).containsExactly("printers", "logins");
    assertThat(coding().confirmed()).doesNotContainKey(7L);
    assertThat(coding().confirmed().get(8L)).containsExactly("logins");
  }

  @Test
  void the_last_theme_is_never_retired() {
    decide(CodingEvent.retire("wifi"));
    decide(CodingEvent.retire("logins"));
    decide(CodingEvent.retire("printers"));

    assertThat(themes()).containsExactly("printers");
  }

  @Test
  void a_group_that_is_promoted_is_a_theme_whose_examples_are_its_replies() {
    decide(CodingEvent.promote(99, new Theme("parking", "Parking", "", List.of())), 1L, 2L);

    assertThat(themes()).contains("parking");
    assertThat(coding().confirmed().get(2L)).containsExactly("parking");
    assertThat(coding().decided()).containsEntry(99L, Act.PROMOTE);
  }

  @Test
  void a_group_may_belong_to_a_theme_there_is_or_be_dismissed() {
    decide(CodingEvent.absorb(98, "wifi"), 3L);
    decide(CodingEvent.dismiss(99), 4L);

    assertThat(coding().confirmed()).containsOnlyKeys(3L);
    assertThat(coding().decided()).containsEntry(98L, Act.ABSORB).containsEntry(99L, Act.DISMISS);
  }

  @Test
  void every_decision_can_be_undone_and_its_undoing_too() {
    final String before = coding().version();
    int promoted =
        decide(CodingEvent.promote(99, new Theme("parking", "Parking", "", List.of())), 1L);
    decide(CodingEvent.confirm(List.of("parking")), 5L);
    final String after = coding().version();
    int undone = decide(CodingEvent.undo(promoted));

    assertThat(coding().version()).isEqualTo(before);
    assertThat(coding().decided()).isEmpty();

    decide(CodingEvent.undo(undone));
    assertThat(coding().version()).isEqualTo(after);
  }

  @Test
  void an_event_is_read_as_it_was_written_and_holds_no_reply() {
    CodingEvent event =
        CodingEvent.split("printers", new Theme("labels", "Labels", "d", List.of("one", "two")))
            .numbered(3);

    assertThat(CodingEvent.parse(event.json())).isEqualTo(event);
    assertThat(CodingEvent.confirm(List.of("wifi")).json()).doesNotContain("reply");
  }
}
