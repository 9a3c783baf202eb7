package org.jointheconversation.bench.digest;

import java.util.List;
import java.util.Optional;
import org.jointheconversation.digest.ReplyRow;

/**
 * Somebody in one week.
 *
 * @param organisation empty where they are in none, or it is not known
 * @param asked whether a prompt of the week reached them
 * @param replies what they sent in it; empty where they were asked and did not answer
 */
public record Person(Optional<String> organisation, boolean asked, List<ReplyRow> replies) {

  /** The same person with other replies. */
  Person saying(List<ReplyRow> other) {
    return new Person(organisation, asked, other);
  }
}
