package org.jointheconversation.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;

/** The editions, and the quotes beside them. Thread-safe; every method is one transaction. */
public interface EditionStore {

  /**
   * Stores a draft with its quotes, and queues a posting of it to each channel.
   *
   * @param review the channels where drafts are read
   * @return false, and nothing changed, where this consultation, week, organisation and edition
   *     number is taken
   */
  boolean insert(Edition draft, List<ChosenQuote> quotes, List<ChatChannel> review);

  /** The edition of that id. */
  Optional<Edition> find(String id);

  /** The edition of the whole consultation with the highest number in that week. */
  Optional<Edition> latest(String consultation, IsoWeek week);

  /** All editions of a consultation, oldest week first, then by number. */
  List<Edition> list(String consultation);

  /** Texts by quote id, of those that were not withdrawn since. */
  Map<String, String> quoteTexts(String id);

  /**
   * DRAFT becomes HELD.
   *
   * @return false, and nothing changed, where it is not a draft
   */
  boolean hold(String id);

  /**
   * DRAFT or HELD becomes RELEASED, and a posting to each channel is queued.
   *
   * @param by the account in its written form, or {@code system}
   * @return false, and nothing changed, where it was released before
   */
  boolean release(String id, String by, Instant at, List<ChatChannel> to);
}
