package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.ReplyRow;
import org.junit.jupiter.api.Test;

/**
 * A digest's id is a hash of all that it was made from, true counts included. Who can list what
 * that may have been needs no number to be shown; so something goes in that nobody can guess.
 */
class GuessedIdTest {
  private static final FrozenCodebook CODEBOOK =
      new FrozenCodebook("made", "1", List.of(new FrozenCodebook.ThemeName("wifi", "Wi-Fi")));
  private static final int ASKED = 57;

  @Test
  void a_small_turnout_cannot_be_guessed_from_the_id() {
    PublishedDigest shown = published(7, place -> "a key of the installation, and " + place);
    assertThat(shown.turnout().answered()).isEmpty();
    assertThat(guesses(shown.id(), place -> "")).isEmpty();
    assertThat(guesses(shown.id(), place -> place)).isEmpty();
  }

  /** The guessing works: an id without anything secret in it gives the number away. */
  @Test
  void it_could_be_guessed_if_nothing_in_it_were_secret() {
    assertThat(guesses(published(7, place -> "").id(), place -> "")).containsExactly(7);
  }

  private static List<Integer> guesses(String id, UnaryOperator<String> salts) {
    List<Integer> guesses = new ArrayList<>();
    for (int answered = 1; answered <= 10; answered++) {
      if (published(answered, salts).id().equals(id)) {
        guesses.add(answered);
      }
    }
    return guesses;
  }

  /** The organisation's digest, as the product publishes it. */
  private static PublishedDigest published(int answered, UnaryOperator<String> salts) {
    ReplyRow nothingNamed = new ReplyRow(List.of(), OptionalInt.empty(), OptionalInt.empty());
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      List<ReplyRow> replies = i < answered ? List.of(nothingNamed) : List.of();
      people.add(new Person(Optional.of("R1"), true, replies));
    }
    return new ProductPublisher(CODEBOOK, 11, salts)
        .publish(IsoWeek.parse("2026-W47"), people, Event.Release.ALL).stream()
            .map(PublishedDigest::parse)
            .filter(digest -> digest.organisation().isPresent())
            .findFirst()
            .orElseThrow();
  }
}
