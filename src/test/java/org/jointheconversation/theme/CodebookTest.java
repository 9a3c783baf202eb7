package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodebookTest {
  private static final Theme PAY = new Theme("pay", "Pay", "Wages.", List.of("pay me"));

  @Test
  void starter_has_its_eighteen_themes_in_order() {
    assertThat(Codebook.starter().themeIds())
        .containsExactly(
            "logins-passwords",
            "smartcards-access",
            "slow-old-devices",
            "too-few-devices",
            "wifi-network",
            "clinical-system-usability",
            "joined-up-records",
            "double-entry",
            "printing-scanning",
            "phones-bleeps-messaging",
            "training-support",
            "service-desk",
            "remote-community-working",
            "outages-downtime",
            "strategy-leadership",
            "buying-in-isolation",
            "involving-staff",
            "what-works");
    assertThat(Codebook.starter().id()).isEqualTo(Codebook.STARTER);
  }

  @Test
  void starter_names_read_as_people_know_them() {
    assertThat(Codebook.starter().themes().stream().map(Theme::name))
        .contains("Logging in takes too long", "Records that do not join up", "What works well");
  }

  @Test
  void each_starter_theme_has_five_to_ten_seeds_and_none_is_shared() {
    Set<String> seen = new HashSet<>();
    for (Theme theme : Codebook.starter().themes()) {
      assertThat(theme.seeds()).as(theme.id()).hasSizeBetween(5, 10);
      assertThat(theme.description()).as(theme.id()).isNotBlank();
      assertThat(theme.seeds()).as(theme.id()).allMatch(seen::add);
    }
  }

  @Test
  void no_starter_seed_says_nothing() {
    Stream<String> seeds = Codebook.starter().themes().stream().flatMap(t -> t.seeds().stream());

    assertThat(seeds).noneMatch(new SaysNothing());
  }

  @Test
  void version_changes_with_any_word_and_with_nothing_else() {
    String version = new Codebook("a", List.of(PAY)).version();

    assertThat(version).matches("[0-9a-f]{64}");
    assertThat(new Codebook("renamed-file", List.of(PAY)).version()).isEqualTo(version);
    assertThat(
            Stream.of(
                    new Theme("pay", "Pay", "Wages.", List.of("pay", "me")),
                    new Theme("pay", "Pay", "Wages.", List.of("Pay me")),
                    new Theme("pay", "Pay", "", List.of("pay me")),
                    new Theme("pay", "Money", "Wages.", List.of("pay me")),
                    new Theme("wages", "Pay", "Wages.", List.of("pay me")))
                .map(theme -> new Codebook("a", List.of(theme)).version()))
        .doesNotContain(version)
        .doesNotHaveDuplicates();
  }

  @Test
  void refuses_no_theme_and_the_same_theme_twice() {
    assertThatThrownBy(() -> new Codebook("a", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Codebook("a", List.of(PAY, PAY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_theme_cannot_be_called_unclassified() {
    assertThatThrownBy(() -> new Theme("unclassified", "None", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
