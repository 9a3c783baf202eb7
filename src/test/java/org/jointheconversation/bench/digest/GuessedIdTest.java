package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.DigestComposer;
import org.jointheconversation.digest.DigestJson;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.FrozenInput;
import org.jointheconversation.digest.PeopleGroup;
import org.jointheconversation.digest.ReplyRow;
import org.jointheconversation.digest.Subject;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * A digest's id is a hash of all that it was made from, true counts included. Who can list what
 * that may have been needs no number to be shown.
 */
class GuessedIdTest {
  private static final FrozenCodebook CODEBOOK =
      new FrozenCodebook("made", "1", List.of(new FrozenCodebook.ThemeName("wifi", "Wi-Fi")));

  @Test
  @Disabled("7 of 57 are guessed as long as nothing in the frozen input is random")
  void a_small_turnout_cannot_be_guessed_from_the_id() {
    PublishedDigest shown =
        PublishedDigest.parse(DigestJson.render(DigestComposer.compose(week(57, 7))));
    assertThat(shown.turnout().answered()).isEmpty();
    assertThat(guesses(shown.id())).isEmpty();
  }

  private static List<String> guesses(String id) {
    return IntStream.rangeClosed(1, 200)
        .boxed()
        .flatMap(
            asked ->
                IntStream.rangeClosed(1, Math.min(asked, 10))
                    .filter(answered -> week(asked, answered).id().equals(id))
                    .mapToObj(answered -> answered + " of " + asked))
        .toList();
  }

  private static FrozenInput week(int asked, int answered) {
    ReplyRow nothingNamed = new ReplyRow(List.of(), OptionalInt.empty(), OptionalInt.empty());
    Answers answers =
        new Answers(
            OptionalInt.of(asked),
            asked - answered,
            List.of(new PeopleGroup(answered, List.of(nothingNamed))),
            false);
    Subject subject = new Subject("made", "Made", IsoWeek.parse("2026-W47"), Optional.of("R1"), 1);
    return new FrozenInput(subject, CODEBOOK, answers, List.of(), Collections.emptySortedMap(), 11);
  }
}
