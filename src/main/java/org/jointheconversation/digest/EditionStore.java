package org.jointheconversation.digest;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;

/** The editions, and the quotes beside them. Thread-safe; every method is one transaction. */
public interface EditionStore {

  /**
   * Stores editions of one week with their quotes, all or none, and queues their postings.
   *
   * @param at when those among them that are public became so
   * @return false, and nothing changed, where the first one's consultation, week, scope and number
   *     are taken
   */
  boolean insert(List<NewEdition> editions, Instant at);

  /**
   * Queues the posts that say this edition once more, to be edited where they stand: for when what
   * the edition says has changed, as when a quote was withdrawn.
   *
   * @return in how many channels
   */
  int requeue(String id);

  /** The edition of that id. */
  Optional<Edition> find(String id);

  /** {@link FrozenInput#canonical()} of a stored edition. */
  String frozen(String id);

  /** What a stored edition was made from. */
  default FrozenInput input(String id) {
    return FrozenInput.parse(frozen(id));
  }

  /** A stored edition with the quotes that were not withdrawn since. */
  default Digest digest(String id) {
    return DigestComposer.compose(input(id)).withQuoteTexts(quoteTexts(id));
  }

  /** The edition of that scope with the highest number in that week. */
  Optional<Edition> latest(String consultation, IsoWeek week, Scope scope);

  /** The editions with the highest number in that week, the whole's first, by organisation. */
  List<Edition> latest(String consultation, IsoWeek week);

  /** The weeks of which there is any edition, oldest first. */
  List<IsoWeek> weeks(String consultation);

  /** The newest editions that are not public, oldest week first, the whole's before others. */
  List<Edition> waiting(String consultation);

  /** All editions of a consultation, oldest week first, then by number. */
  List<Edition> list(String consultation);

  /** An edition's quotes, without those that were withdrawn since. */
  List<ChosenQuote> quotes(String id);

  /** Texts by quote id, of those that were not withdrawn since. */
  default Map<String, String> quoteTexts(String id) {
    return quotes(id).stream()
        .collect(toMap(ChosenQuote::id, ChosenQuote::text, (one, same) -> one));
  }

  /**
   * Puts other drafts in the place of those of the same week and scope that are not public; what
   * was posted of one is edited.
   *
   * @return false, and nothing changed, where one of them is public by now or is gone
   */
  boolean replace(List<Replacement> replacements);

  /** A draft, and what comes in its place. */
  record Replacement(String draft, NewEdition by) {}

  /**
   * Keeps what a digest quotes under a theme from being quoted, here and in every other edition.
   *
   * @return false where it quotes nothing there
   */
  boolean holdQuote(String id, String theme);

  /**
   * DRAFT becomes HELD.
   *
   * @return false, and nothing changed, where it is not a draft
   */
  boolean hold(String id);

  /**
   * DRAFT or HELD becomes RELEASED, and a posting to each channel is queued; where the draft
   * stands, it is edited to be the digest.
   *
   * @param by the account in its written form, or {@code system}
   * @return false, and nothing changed, where it was released before
   */
  boolean release(String id, String by, Instant at, List<ChatChannel> to);
}
