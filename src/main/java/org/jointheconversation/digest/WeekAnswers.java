package org.jointheconversation.digest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A week's answers in true numbers, of the whole consultation and of each organisation.
 *
 * @param organisations of every organisation of the audience and of the replies, by its id; one
 *     from which nobody answered has nobody in it
 * @param elsewhere of people of whom no organisation is known; empty where there are none, neither
 *     in the audience nor among those who answered
 * @param asked who was asked, by where they work
 */
public record WeekAnswers(
    Answers whole,
    SortedMap<String, Answers> organisations,
    Optional<Answers> elsewhere,
    List<AskedGroup> asked) {

  private static final Answers NOBODY = new Answers(OptionalInt.of(0), 0, List.of(), false);

  public WeekAnswers {
    organisations = Collections.unmodifiableSortedMap(new TreeMap<>(organisations));
    asked = List.copyOf(asked);
  }

  /** A week in which no organisation is known. */
  public static WeekAnswers of(Answers whole) {
    return new WeekAnswers(whole, Collections.emptySortedMap(), Optional.of(whole), List.of());
  }

  /** What was said in an organisation, or, where it is blank, outside of any. */
  Answers of(String organisation) {
    return organisation.isEmpty() ? elsewhere.orElse(NOBODY) : ofOrganisation(organisation);
  }

  /** What was said in an organisation, or in the whole. */
  Answers of(Scope scope) {
    return scope.organisation().map(this::ofOrganisation).orElse(whole);
  }

  /** Nobody, where it was not there. */
  private Answers ofOrganisation(String name) {
    return organisations.getOrDefault(name, NOBODY);
  }
}
