package org.jointheconversation.consultation;

import java.util.List;
import java.util.Optional;

/**
 * Whom a consultation asks, what, and when it leaves them alone.
 *
 * @param audience the name of the audience file, beside the definition
 * @param signposts where danger, distress and wrongdoing go; at least one (platform rules N22, N23)
 * @param prompts at least one, their ids unique
 */
public record Asking(
    String audience,
    Optional<QuietHours> quietHours,
    List<DateRange> blackouts,
    List<Signpost> signposts,
    List<PromptDefinition> prompts) {
  public Asking {
    blackouts = List.copyOf(blackouts);
    signposts = List.copyOf(signposts);
    prompts = List.copyOf(prompts);
  }
}
