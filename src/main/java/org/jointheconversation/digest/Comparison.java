package org.jointheconversation.digest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the organisations of a consultation have in common and what only one has, made from what
 * their digests show and so telling no more than they do. The digest of the whole compares all of
 * them; an organisation's own compares it with the others.
 *
 * @param organisations how many organisations show anything
 * @param sharedWith in how many other organisations a theme must be shown to count as shared
 * @param solveOnce themes that enough organisations share, most organisations first
 * @param solveHere themes that only one organisation shows
 * @param gaps where priorities pull apart, widest first
 */
public record Comparison(
    int organisations,
    int sharedWith,
    List<Shared> solveOnce,
    List<Local> solveHere,
    List<Gap> gaps) {

  public Comparison {
    solveOnce = List.copyOf(solveOnce);
    solveHere = List.copyOf(solveHere);
    gaps = List.copyOf(gaps);
  }

  /**
   * A theme that several share.
   *
   * @param organisations how many show it; in an organisation's digest how many others
   */
  public record Shared(String theme, String name, int organisations) {}

  /** A theme that nobody else shows. */
  public record Local(String theme, String name, String organisation) {}

  /**
   * A theme that is far more, or far less, of a matter in an organisation than in the others.
   *
   * @param here its share of those who answered there, 0 to 1, two decimals
   * @param elsewhere the same in all others together
   */
  public record Gap(
      String theme, String name, String organisation, BigDecimal here, BigDecimal elsewhere) {

    /** Whether it matters more here. */
    public boolean more() {
      return here.compareTo(elsewhere) > 0;
    }
  }

  /** Of a frozen input that knows other digests of the week. */
  static Optional<Comparison> of(FrozenInput input) {
    return input
        .beside()
        .comparison()
        .filter(others -> !others.places().isEmpty())
        .map(others -> new Comparing(input, others).comparison());
  }
}
