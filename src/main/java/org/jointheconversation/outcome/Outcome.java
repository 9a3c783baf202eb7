package org.jointheconversation.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.consultation.IsoWeek;

/**
 * What became of a theme that a released digest has shown.
 *
 * @param id a random number; buttons carry it
 * @param theme the theme's id in the codebook
 * @param name what it was called when it was last published
 * @param version counts the changes, so that two people cannot change it unseen by each other
 */
public record Outcome(
    long id,
    long consultation,
    String theme,
    String name,
    Published published,
    Plan plan,
    LocalDate changedOn,
    int version,
    Counts counts) {

  /** What comes first: back at the top, then late, then what most people said. */
  public static Comparator<Outcome> mostUrgentFirst(LocalDate today) {
    return Comparator.comparing((Outcome one) -> one.plan().status() != Status.NOT_FIXED)
        .thenComparing(one -> !one.isOverdue(today))
        .thenComparing(one -> one.published().people(), Comparator.reverseOrder())
        .thenComparing(Outcome::theme);
  }

  /**
   * Where and when its theme was published.
   *
   * @param people how many the newest digest with it showed
   * @param firstWeek the week of the first digest with it
   * @param on the day on which that was released
   * @param organisations whose own digest showed it; with an empty name everybody's did
   */
  public record Published(int people, IsoWeek firstWeek, LocalDate on, Set<String> organisations) {
    public Published {
      organisations = Set.copyOf(organisations);
    }

    /** Whether the digest of everybody showed it. */
    public boolean everywhere() {
      return organisations.contains("");
    }

    /** Who is asked whether it holds; empty for everybody. */
    Set<String> asked() {
      return everywhere() ? Set.of() : organisations;
    }

    /** Whether people of an organisation, or where it is empty everybody, have seen it. */
    public boolean to(Optional<String> organisation) {
      return everywhere() || organisation.filter(organisations::contains).isPresent();
    }
  }

  /** Whether a public answer is late, or something that was promised for a day. */
  public boolean isOverdue(LocalDate today) {
    boolean unanswered = plan.answer().isEmpty() && !today.isBefore(answerDue());
    boolean late = plan.status().awaitsWork() && plan.due().filter(today::isAfter).isPresent();
    return unanswered || late;
  }

  /** Until when a public answer is due (platform rule N14). */
  public LocalDate answerDue() {
    return published.on().plusWeeks(Outcomes.WEEKS_TO_ANSWER);
  }

  /** What may be published of it. */
  PublicOutcome inPublic(LocalDate today) {
    return new PublicOutcome(
        theme,
        name,
        plan.owner(),
        plan.due(),
        plan.status(),
        plan.answer(),
        isOverdue(today),
        counts.yes(),
        counts.no());
  }
}
