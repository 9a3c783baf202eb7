package org.jointheconversation.digest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;

/**
 * What a consultation says about its digests.
 *
 * @param title in words for people
 * @param codebook the codebook in force
 * @param quotes whether writers may agree to be quoted
 * @param approve whether a person releases each digest; where not, it is posted by itself and holds
 *     no quotes, since nobody read them
 * @param to channels that get the digest of the whole
 * @param organisations channels that get one organisation's own digest, by organisation
 * @param sharedWith in how many other organisations a theme must be shown to count as shared
 * @param review the channel where drafts go
 */
public record DigestSettings(
    String title,
    FrozenCodebook codebook,
    boolean quotes,
    boolean approve,
    List<ChatChannel> to,
    Map<String, List<ChatChannel>> organisations,
    int sharedWith,
    Optional<ChatChannel> review) {

  public DigestSettings {
    to = List.copyOf(to);
    organisations = Map.copyOf(organisations);
  }

  /** The channels that get the digest of that scope. */
  List<ChatChannel> channels(Scope scope) {
    return scope.organisation().map(name -> organisations.getOrDefault(name, List.of())).orElse(to);
  }

  /**
   * The review channel where drafts of that scope go: only what is posted somewhere is reviewed.
   */
  List<ChatChannel> reviewOf(Scope scope) {
    return scope.isWhole() || !channels(scope).isEmpty() ? review.stream().toList() : List.of();
  }
}
