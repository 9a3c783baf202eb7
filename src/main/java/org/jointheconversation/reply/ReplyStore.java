package org.jointheconversation.reply;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jointheconversation.safety.Concern;

/** Replies, participation and de-duplication keys. Thread-safe. */
public interface ReplyStore {

  /**
   * Keeps a reply, marks that its writer answered, and remembers the event, all in one transaction;
   * returns after the commit that holds them.
   *
   * @param participant the member whose participation in the occasion's round is marked; nobody is
   *     asked by name in a channel, so who answers there is counted instead
   */
  Outcome keep(NewReply reply, OptionalLong participant, SeenEvent event);

  /** What became of a reply. */
  enum Outcome {
    KEPT,
    /** The event was seen before; nothing was changed. */
    REPEATED,
    /** The consultation closed while the reply was on its way; nothing was changed. */
    CLOSED,
    /** Its writer was erased while the reply was on its way; nothing was changed. */
    NO_WRITER
  }

  /** Keeps imported replies in one transaction. */
  void keepAll(List<NewReply> replies);

  List<KeptReply> ofHandles(long consultation, Collection<String> handles);

  /**
   * Puts a new text in the place of the old one; what was derived from the old one, and what was
   * decided about it, is gone.
   *
   * @return false where the event was seen before or there is no such reply
   */
  boolean replace(
      long reply, ReplyDraft draft, Set<Concern> concerns, OptionalLong round, SeenEvent event);

  /** Removes a reply and all that was derived from it. */
  void withdraw(long reply, OptionalLong round);

  /**
   * Marks that somebody has no reply in a round any more.
   *
   * @param member empty for somebody whom no audience lists
   */
  void unmark(long round, OptionalLong member);

  /**
   * Deletes some of a consultation's replies, and all that was derived from them, in transactions
   * short enough not to hold up others; neither the file nor its log holds their text then.
   *
   * @return how many; fewer than {@code most} where none is left
   */
  int purge(long consultation, int most);

  /**
   * Overwrites what the file still holds of words that were changed or taken back since the last
   * call, in short transactions; nothing where the file is too large for it.
   */
  void forgetReplaced();

  /** Forgets events seen before this hour. */
  void forgetEvents(long beforeHour);

  /**
   * An event by which a repeat is known.
   *
   * @param key a keyed hash of the platform's name for it
   * @param hour hours since 1970, so that no exact time is kept
   */
  record SeenEvent(String key, long hour) {}
}
