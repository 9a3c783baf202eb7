package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.chat.ChatChannel;

/** Rounds, and whom they ask. Thread-safe. */
public interface RoundStore {

  /**
   * Asks for a round.
   *
   * @return empty where there is one of that prompt and slot already, or the consultation does not
   *     run any more
   */
  Optional<Round> request(Wanted wanted);

  /** Notes that a round was missed, so that it is shown and never sent. */
  void skip(Wanted missed);

  /** A round that should be: of a prompt, at a slot, its first message due when it opens. */
  record Wanted(long consultation, String prompt, Instant slot, Instant opensAt, IsoWeek week) {}

  /** The time zones of an audience. */
  Set<ZoneId> zones(long revision);

  Optional<Round> find(long id);

  /** The organisations that a round asks alone; empty where it asks everybody. */
  Set<String> organisations(Round round);

  /** Rounds in one of these states. */
  List<Round> in(Round.State... states);

  List<Round> of(long consultation);

  /**
   * The newest open round that asked this member.
   *
   * @param member a member's id
   */
  Optional<Round> newestAsking(long member);

  /**
   * The open rounds that asked this member and have no reply of theirs, the newest in front.
   *
   * @param member a member's id
   */
  List<Round> unanswered(long member);

  /**
   * Writes the next deliveries of a round, in the order of the members' ids, and goes on where an
   * earlier call stopped, even one before a crash.
   *
   * @param timing when each is due
   * @param most how many members to look at in one short transaction
   * @return whether any are left
   */
  boolean write(Round round, AskingRule rule, Timing timing, int most);

  /**
   * Writes the one delivery of a round that goes to a channel; again is as good as once.
   *
   * @param window empty where it is too late
   */
  void writeShared(Round round, ChatChannel channel, Optional<SendTimes.Window> window);

  /**
   * When a member of a zone is written to; empty for whom it is too late.
   *
   * @see SendTimes
   */
  @FunctionalInterface
  interface Timing {
    Optional<SendTimes.Window> in(ZoneId zone);
  }

  /** Sets aside a round that is written to its end, until it opens. */
  void ready(Round round);

  /**
   * Cancels a round that goes out or is about to. Whoever was asked may still reply.
   *
   * @return whether there was one
   */
  boolean cancel(long round);

  /**
   * Cancels what should have gone out before some moment, as if its members were never asked.
   *
   * @return how many; fewer than {@code most} when none are left
   */
  int dropLate(Round round, Instant dueBefore, int most);

  /** Whether anything of a round is still to be sent. */
  boolean hasQueued(Round round);

  /** Sets aside a round that is ready, but asks nobody any more. */
  void skip(Round round);

  /** Opens a round that is ready; earlier rounds of its prompt end. */
  void open(Round round);

  /** Counts whom a round would ask, and whom not, by reason; writes nothing. */
  Selection select(AskingRule rule);

  List<RoundReport> reports(long consultation);

  /** Adds to how often forms of a round were opened. */
  void countOpened(Map<Long, Integer> byRound);
}
