package org.jointheconversation.digest;

import java.util.List;
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
 * @param review the channel where drafts go
 */
public record DigestSettings(
    String title,
    FrozenCodebook codebook,
    boolean quotes,
    boolean approve,
    List<ChatChannel> to,
    Optional<ChatChannel> review) {

  public DigestSettings {
    to = List.copyOf(to);
  }
}
