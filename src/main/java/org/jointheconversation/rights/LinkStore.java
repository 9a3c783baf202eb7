package org.jointheconversation.rights;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointheconversation.privacy.PersonKey;

/**
 * What joins replies to people, and how it is destroyed. Every transaction in here is short, so
 * that no reply to another consultation waits for long; closing can stop between any two of them,
 * and whoever goes on later finds what was decided. Thread-safe.
 */
public interface LinkStore {

  /** Hands over every reply of a consultation, with what a participation row tells, too. */
  void eachReply(long consultation, Consumer<LinkableReply> reply);

  /** Hands over every person whom a revision of the consultation asked; some more than once. */
  void eachPerson(long consultation, Consumer<PersonKey> person);

  /** How far the unlinking of a consultation has come; empty where none was begun. */
  Progress progress(long consultation);

  /**
   * How far unlinking has come.
   *
   * @param decided whether it is written down for every reply what becomes of it; nothing was
   *     changed before that, and nothing is decided anew after it
   * @param step grows with every transaction
   */
  record Progress(boolean decided, long step) {
    public static final Progress NONE = new Progress(false, 0);
  }

  /**
   * Writes down what becomes of every reply. What was written before and not to its end is
   * forgotten; where all is decided already, that stays.
   *
   * @throws org.jointheconversation.consultation.ConsultationException where another process began
   *     the same meanwhile
   */
  void decide(long consultation, Stream<UnlinkedReply> replies);

  /**
   * Does what was decided: takes from each reply what it loses, puts the random number in the place
   * of the handle, and lets nothing in the file tell any more in which order replies came. Then
   * truncates the write-ahead log.
   */
  void carryOut(long consultation);
}
