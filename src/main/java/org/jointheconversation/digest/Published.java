package org.jointheconversation.digest;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointheconversation.digest.Kept.KeptTheme;
import org.jointheconversation.digest.Kept.KeptTurnout;
import org.jointheconversation.digest.Kept.Truly;

/** What an edition shows, with the true counts behind it, as a later one has to keep it. */
final class Published {
  private final FrozenInput input;
  private final Digest digest;
  private final SortedMap<String, KeptTheme> themes = new TreeMap<>();

  Published(FrozenInput input) {
    this.input = input;
    this.digest = DigestComposer.compose(input);
    Counts counts = Counts.of(input.answers(), input.codebook().ids());
    for (Digest.Theme theme : digest.shown()) {
      KeptTheme shown =
          new KeptTheme(
              theme.people().getAsInt(),
              counts.people(theme.id()),
              theme.kinds(),
              theme.hoursLost());
      themes.put(theme.id(), input.beside().kept().themes().getOrDefault(theme.id(), shown));
    }
  }

  Map<String, KeptTheme> themes() {
    return themes;
  }

  Optional<KeptTheme> theme(String id) {
    return Optional.ofNullable(themes.get(id));
  }

  /** The true count of a theme that was large enough and not shown. */
  Optional<Integer> withheld(String theme) {
    return Optional.ofNullable(input.beside().themesWithheld().get(theme));
  }

  Digest.Turnout turnout() {
    return digest.turnout();
  }

  KeptTurnout keptTurnout() {
    return input
        .beside()
        .kept()
        .turnout()
        .orElseGet(() -> new KeptTurnout(digest.turnout(), Truly.of(input.answers())));
  }

  /** What editions before it showed. */
  ShownBefore shownBefore() {
    return input.beside().kept().shownBefore();
  }

  /**
   * Whether of those asked, silent, answering, and of replies, none or enough came or went since
   * each edition that showed them.
   */
  boolean mayMoveTo(Answers now, int minGroup) {
    return Stream.concat(Stream.of(keptTurnout().truly()), shownBefore().turnouts().stream())
        .allMatch(was -> mayMove(was, now, minGroup));
  }

  private static boolean mayMove(Truly was, Answers now, int minGroup) {
    return was.asked().isPresent() == now.asked().isPresent()
        && Stream.of(
                now.asked().orElse(0) - was.asked().orElse(0),
                now.silent() - was.silent(),
                now.answered() - was.answered(),
                now.replies() - was.replies(),
                unanswered(Truly.of(now)) - unanswered(was))
            .allMatch(change -> change == 0 || Math.abs(change) >= minGroup);
  }

  /** Who did not answer, as it looks to a reader who thinks that everybody who did was asked. */
  private static int unanswered(Truly truly) {
    return truly.asked().orElse(truly.answered()) - truly.answered();
  }
}
