package org.jointheconversation.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * The question whether something holds that was said to be done. It is sent as prompts are and
 * belongs to no definition: nobody writes it, answers it with a reply, is reminded of it or counts
 * as asked by it. A round knows it by a prompt that no definition can have.
 */
public final class FixedQuestion {
  private static final String PREFIX = "outcome:";
  private static final Schedule NEVER = new Schedule.Once(LocalDate.EPOCH.atStartOfDay());

  private FixedQuestion() {}

  /** The prompt under which a theme's question is sent. */
  public static String of(String theme) {
    return PREFIX + theme;
  }

  /** Whether a round's prompt is such a question. */
  public static boolean is(String prompt) {
    return prompt.startsWith(PREFIX);
  }

  /** How it is sent: to each member, at the moment at which somebody asked for it. */
  static PromptDefinition definition(String prompt) {
    return new PromptDefinition(
        prompt,
        "",
        false,
        NEVER,
        PromptDefinition.Zone.CONSULTATION,
        List.of(),
        new Deliver.Direct());
  }
}
