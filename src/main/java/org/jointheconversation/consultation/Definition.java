package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A consultation as its author wrote it and {@link DefinitionReader} checked it. Immutable.
 *
 * @param id lower case, digits and hyphens
 * @param source what it was read from
 */
public record Definition(
    String id,
    About about,
    Period period,
    Asking asking,
    Keeping keeping,
    DigestPlan digest,
    DefinitionSource source) {

  public String title() {
    return about.title();
  }

  public LocalDate opens() {
    return period.opens();
  }

  public LocalDate closes() {
    return period.closes();
  }

  public ZoneId timeZone() {
    return period.timeZone();
  }

  public List<Signpost> signposts() {
    return asking.signposts();
  }

  /** How many signposts somebody should have looked at again before today, by its own clock. */
  public int overdueSignposts(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, timeZone());
    return (int) signposts().stream().filter(one -> one.review().isBefore(today)).count();
  }

  public List<PromptDefinition> prompts() {
    return asking.prompts();
  }

  /** The prompt of that id. */
  public Optional<PromptDefinition> prompt(String promptId) {
    return prompts().stream().filter(prompt -> prompt.id().equals(promptId)).findFirst();
  }

  /** How what a round sends is sent: a prompt, or the question whether something is fixed. */
  public Optional<PromptDefinition> sent(String prompt) {
    return FixedQuestion.is(prompt)
        ? Optional.of(FixedQuestion.definition(prompt))
        : prompt(prompt);
  }

  /** When a prompt is sent by itself while this consultation is open. */
  public Slots slots(PromptDefinition prompt) {
    return prompt.send().during(period.days());
  }
}
