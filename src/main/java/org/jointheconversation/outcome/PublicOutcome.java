package org.jointheconversation.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be published of an outcome.
 *
 * @param owner in free words; empty where nobody was named
 * @param answer empty where nothing was said yet
 * @param yes how many said that it is fixed, as shown
 * @param no how many said that it is not, as shown
 */
public record PublicOutcome(
    String theme,
    String name,
    String owner,
    Optional<LocalDate> due,
    Status status,
    String answer,
    boolean overdue,
    OptionalInt yes,
    OptionalInt no) {}
