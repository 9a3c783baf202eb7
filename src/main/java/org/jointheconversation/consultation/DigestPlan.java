package org.jointheconversation.consultation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;

/**
 * When the weekly digest is posted and to whom.
 *
 * @param post in the consultation's zone; the digest is that of the last complete ISO week
 * @param to channels that get the whole
 * @param organisations channels that get one organisation's own digest, by organisation
 * @param review the channel where drafts go
 * @param approve whether a coordinator releases each digest; where not, it posts by itself and
 *     holds no quotes
 */
public record DigestPlan(
    WeeklyTime post,
    List<ChatChannel> to,
    Map<String, List<ChatChannel>> organisations,
    Optional<ChatChannel> review,
    boolean approve) {
  public DigestPlan {
    to = List.copyOf(to);
    organisations = Collections.unmodifiableMap(new LinkedHashMap<>(organisations));
  }
}
