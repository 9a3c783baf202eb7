package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jointheconversation.digest.Surroundings.Figures;
import org.jointheconversation.digest.Surroundings.Others;
import org.jointheconversation.digest.words.ComparisonWords;
import org.junit.jupiter.api.Test;

/** What is shared, what is local, and where priorities pull apart: from shown figures alone. */
class ComparingTest {
  private static final Map<String, Integer> FIRST = Map.of("wifi-network", 40, "double-entry", 60);
  private static final Map<String, Integer> SECOND = Map.of("wifi-network", 50);
  private static final Map<String, Integer> THIRD =
      Map.of("wifi-network", 45, "printing-scanning", 20);

  private static Figures figures(int answered, Map<String, Integer> shown) {
    return new Figures(OptionalInt.of(answered), new TreeMap<>(shown));
  }

  private static Comparison compare(Optional<String> organisation, int sharedWith) {
    TreeMap<String, Figures> places =
        new TreeMap<>(
            Map.of(
                "RX1", figures(100, FIRST),
                "RX2", figures(120, SECOND),
                "RX3", figures(110, THIRD)));
    organisation.ifPresent(name -> places.keySet().retainAll(List.of(name)));
    Others others =
        new Others(
            sharedWith,
            3,
            new TreeMap<>(Map.of("wifi-network", 3, "double-entry", 1, "printing-scanning", 1)),
            figures(330, Map.of("wifi-network", 135, "double-entry", 65, "printing-scanning", 25)),
            places);
    Surroundings beside =
        new Surroundings(
            "",
            false,
            new TreeMap<>(),
            List.of(),
            Kept.NOTHING,
            Optional.of(others),
            List.of(),
            List.of());
    FrozenInput input =
        new FrozenInput(
            new Subject("c", "C", SampleWeek.WEEK, organisation, 1),
            SampleWeek.CODEBOOK,
            new SampleWeek().answers(),
            List.of(),
            Collections.emptySortedMap(),
            11,
            List.of(),
            beside,
            FrozenInputJson.FORMAT);
    return Comparison.of(FrozenInput.parse(input.canonical())).orElseThrow();
  }

  @Test
  void the_whole_says_what_enough_share_and_what_one_alone_shows() {
    Comparison comparison = compare(Optional.empty(), 2);
    assertThat(comparison.organisations()).isEqualTo(3);
    assertThat(comparison.solveOnce())
        .containsExactly(new Comparison.Shared("wifi-network", "Wi-Fi and network", 3));
    assertThat(comparison.solveHere())
        .extracting(Comparison.Local::theme, Comparison.Local::organisation)
        .containsExactly(tuple("printing-scanning", "RX3"), tuple("double-entry", "RX1"));
    assertThat(compare(Optional.empty(), 3).solveOnce()).isEmpty();
  }

  @Test
  void an_organisation_is_compared_with_the_others_and_counts_them_without_itself() {
    Comparison comparison = compare(Optional.of("RX1"), 2);
    assertThat(comparison.solveOnce())
        .containsExactly(new Comparison.Shared("wifi-network", "Wi-Fi and network", 2));
    assertThat(comparison.solveHere())
        .extracting(Comparison.Local::theme)
        .containsExactly("double-entry");
  }

  @Test
  void priorities_pull_apart_where_shares_differ_by_more_than_chance_and_by_half() {
    Comparison comparison = compare(Optional.of("RX1"), 2);
    assertThat(comparison.gaps()).hasSize(1);
    Comparison.Gap gap = comparison.gaps().get(0);
    assertThat(gap.theme()).isEqualTo("double-entry");
    assertThat(gap.more()).isTrue();
    assertThat(gap.here()).isEqualByComparingTo("0.60");
    assertThat(gap.elsewhere()).isEqualByComparingTo("0.02");
  }

  @Test
  void what_is_said_of_it_is_plain() {
    assertThat(new ComparisonWords(compare(Optional.empty(), 2), true, 2).sentences())
        .contains("Solve once. In 3 or more organisations: Wi-Fi and network (3).")
        .anyMatch(words -> words.startsWith("Solve here. Shown by one organisation only:"))
        .anyMatch(
            words ->
                words.startsWith(
                    "More in one organisation than elsewhere: Typing the same thing twice (RX1"
                        + " 60%, elsewhere 2%)"));
    assertThat(new ComparisonWords(compare(Optional.of("RX1"), 2), false, 2).sentences())
        .contains("Solve here. Nobody else shows: Typing the same thing twice.");
  }
}
