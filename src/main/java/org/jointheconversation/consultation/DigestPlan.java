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
 * @param sharedWith in how many other organisations a theme must be shown to count as shared
 * @param review the channel where drafts go
 * @param approve whether a coordinator releases each digest; where not, it posts by itself and
 *     holds no quotes
 */
public record DigestPlan(
    WeeklyTime post,
    List<ChatChannel> to,
    Map<String, List<ChatChannel>> organisations,
    int sharedWith,
    Optional<ChatChannel> review,
    boolean approve) {
  /** Unless the definition says otherwise. */
  static final int SHARED_WITH = 2;

  public DigestPlan {
    to = List.copyOf(to);
    organisations = Collections.unmodifiableMap(new LinkedHashMap<>(organisations));
  }
}
