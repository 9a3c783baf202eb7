package org.jointheconversation.outcome;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a coordinator says about a theme.
 *
 * @param owner who sees to it, in free words such as a job title; empty where nobody was named
 * @param answer what is said in public; empty where nothing was said yet
 */
public record Plan(String owner, Optional<LocalDate> due, Status status, String answer) {

  /** What is to be different; what is empty stays as it is. */
  public record Change(
      Optional<String> owner,
      Optional<LocalDate> due,
      Optional<Status> status,
      Optional<String> answer) {}

  /** This plan with what a change says. */
  Plan with(Change change) {
    return new Plan(
        change.owner().orElse(owner),
        change.due().or(() -> due),
        change.status().orElse(status),
        change.answer().orElse(answer));
  }

  /** The same with another status. */
  Plan as(Status other) {
    return new Plan(owner, due, other, answer);
  }
}
