package org.jointheconversation.digest.words;

import static org.jointheconversation.digest.words.NhsStyle.number;
import static org.jointheconversation.digest.words.NhsStyle.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.digest.Comparison;

/**
 * What organisations share and what only one has, in plain sentences. Long lists end in how many
 * more there are: the other formats have them all.
 */
public final class ComparisonWords {
  private static final int MOST = 5;

  private final Comparison comparison;
  private final boolean ofWhole;
  private final int sharedWith;

  /**
   * @param ofWhole whether the digest is that of the whole consultation
   * @param sharedWith in how many other organisations a theme must be shown to count as shared
   */
  public ComparisonWords(Comparison comparison, boolean ofWhole, int sharedWith) {
    this.comparison = comparison;
    this.ofWhole = ofWhole;
    this.sharedWith = sharedWith;
  }

  /** A sentence each; none where there is nothing to compare with. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!comparison.solveOnce().isEmpty()) {
      sentences.add("Solve once. " + shared() + list(comparison.solveOnce(), this::shared) + ".");
    }
    if (!comparison.solveHere().isEmpty()) {
      sentences.add(
          "Solve here. "
              + (ofWhole ? "Shown by one organisation only: " : "Nobody else shows: ")
              + list(comparison.solveHere(), this::local)
              + ".");
    }
    String place = ofWhole ? "in one organisation" : "here";
    addGaps(sentences, "More " + place + " than elsewhere: ", true);
    addGaps(sentences, "Less " + place + " than elsewhere: ", false);
    return sentences;
  }

  private String shared() {
    return ofWhole
        ? "In " + number(sharedWith + 1L) + " or more organisations: "
        : "At least " + number(sharedWith) + " other organisations have: ";
  }

  private String shared(Comparison.Shared one) {
    return DigestWords.clip(one.name()) + " (" + number(one.organisations()) + ")";
  }

  private String local(Comparison.Local one) {
    return DigestWords.clip(one.name())
        + (ofWhole ? " (" + DigestWords.clip(one.organisation()) + ")" : "");
  }

  private void addGaps(List<String> sentences, String words, boolean more) {
    List<Comparison.Gap> gaps =
        comparison.gaps().stream().filter(gap -> gap.more() == more).toList();
    if (!gaps.isEmpty()) {
      sentences.add(words + list(gaps, this::gap) + ".");
    }
  }

  private String gap(Comparison.Gap gap) {
    return DigestWords.clip(gap.name())
        + " ("
        + (ofWhole ? DigestWords.clip(gap.organisation()) + " " : "")
        + percent(gap.here())
        + ", elsewhere "
        + percent(gap.elsewhere())
        + ")";
  }

  private static <T> String list(List<T> all, Function<T, String> words) {
    String some = all.stream().limit(MOST).map(words).collect(Collectors.joining("; "));
    int more = all.size() - MOST;
    return more > 0 ? some + "; and " + number(more) + " more" : some;
  }
}
