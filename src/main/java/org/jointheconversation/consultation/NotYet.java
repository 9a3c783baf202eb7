package org.jointheconversation.consultation;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a definition may ask for but this version does not do. The grammar is whole from the start,
 * so that a definition written today is right tomorrow; its author is told plainly what will not
 * happen yet. Making something work means taking its row away.
 */
public enum NotYet {
  QUIET_HOURS(
      definition -> definition.asking().quietHours().isPresent(),
      "quietHours: not kept yet; prompts go out at the times of send."),
  BLACKOUTS(
      definition -> !definition.asking().blackouts().isEmpty(),
      "blackouts: not kept yet; prompts go out on these days too."),
  REMINDERS(
      definition -> any(definition, prompt -> !prompt.reminders().isEmpty()),
      "reminders: not sent yet; everyone is asked once a round."),
  DELIVER_CHANNEL(
      definition -> any(definition, prompt -> prompt.deliver() instanceof Deliver.ToChannel),
      "deliver: channels are not written to yet; the prompt goes out as direct messages."),
  ORGANISATIONS(
      definition -> !definition.digest().organisations().isEmpty(),
      "digest.organisations: organisations have no digest of their own yet; the whole has."),
  SIGNPOSTS(
      definition -> true,
      "signposts: not offered by themselves yet; help tells people where not to report."),
  ZONE_MEMBER(
      definition -> any(definition, prompt -> prompt.zone() == PromptDefinition.Zone.MEMBER),
      "zone: the members' own zones are not used yet; everyone is asked by the consultation's"
          + " clock.");

  private final Predicate<Definition> asked;
  private final String sentence;

  NotYet(Predicate<Definition> asked, String sentence) {
    this.asked = asked;
    this.sentence = sentence;
  }

  /**
   * One line for each thing that this definition asks for in vain.
   *
   * @param memberZones the zones of the audience: where all of them are the consultation's own, it
   *     makes no difference whose clock counts; empty where they are not known
   */
  public static List<String> of(Definition definition, Set<ZoneId> memberZones) {
    boolean oneZone = memberZones.equals(Set.of(definition.timeZone()));
    return Arrays.stream(values())
        .filter(row -> row != ZONE_MEMBER || !oneZone)
        .filter(row -> row.asked.test(definition))
        .map(row -> row.sentence)
        .toList();
  }

  private static boolean any(Definition definition, Predicate<PromptDefinition> asks) {
    return definition.prompts().stream().anyMatch(asks);
  }
}
