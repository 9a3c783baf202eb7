package org.jointheconversation.reply;

import java.util.List;
import java.util.Set;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.safety.Concern;

/**
 * What there is to say about a reply that was kept.
 *
 * @param masked what was masked in it
 * @param concerns what its words tell of; nothing, mostly
 */
public record Kept(List<Finding> masked, Set<Concern> concerns) {
  public Kept {
    masked = List.copyOf(masked);
    concerns = Set.copyOf(concerns);
  }
}
