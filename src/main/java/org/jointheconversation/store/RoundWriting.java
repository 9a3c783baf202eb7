package org.jointheconversation.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.FixedQuestion;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundStore.Timing;
import org.jointheconversation.consultation.Selection;
import org.jointheconversation.consultation.SendTimes;

/** Writes the deliveries of one round, in one transaction. */
final class RoundWriting {
  /**
   * Why somebody has a delivery that never goes out, though nothing of theirs speaks against it.
   */
  private static final String TOO_LATE = "too-late";

  private final Handle handle;
  private final Round round;
  private final LongSupplier randomIds;

  RoundWriting(Handle handle, Round round, LongSupplier randomIds) {
    this.handle = handle;
    this.round = round;
    this.randomIds = randomIds;
  }

  /** Up to which member's id a round is written; -1 before the first. */
  static long writtenUpTo(Handle handle, Round round) {
    return handle
        .select("SELECT coalesce(max(member_id), -1) FROM delivery WHERE round_id = ?", round.id())
        .mapTo(Long.class)
        .one();
  }

  /** Writes a portion; false where somebody ended the round since it was read. */
  boolean write(List<AudienceQuery.Candidate> candidates, AskingRule rule, Timing timing) {
    boolean wanted = begin();
    if (wanted) {
      add(candidates, rule, timing);
    }
    return wanted;
  }

  /**
   * Somebody may have closed the consultation since this round was read: it stays ended then.
   *
   * @return whether it is still to be written
   */
  private boolean begin() {
    return handle.execute(
            "UPDATE round SET state = 'WRITING' WHERE id = ? AND state IN ('REQUESTED', 'WRITING')",
            round.id())
        == 1;
  }

  /** Writes the one delivery of a round that goes to a channel; again is as good as once. */
  int writeShared(ChatChannel channel, Optional<SendTimes.Window> window) {
    return begin()
        ? handle.execute(
            "INSERT INTO delivery (id, round_id, channel, platform, state, due_at, quiet_from,"
                + " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            randomIds.getAsLong(),
            round.id(),
            channel.wire(),
            channel.platform().wire(),
            window.isPresent() ? "QUEUED" : "CANCELLED",
            window.map(SendTimes.Window::due).orElse(round.slot()).toEpochMilli(),
            QuietFrom.of(window),
            window.isPresent() ? "" : TOO_LATE)
        : 0;
  }

  /** Cancels what was due before a moment, and that its members take part. */
  int dropLate(long dueBefore, int most) {
    handle.execute(
        "UPDATE delivery SET state = 'CANCELLED', reason = '"
            + TOO_LATE
            + "' WHERE round_id = ? AND channel IS NOT NULL AND state = 'QUEUED' AND due_at < ?",
        round.id(),
        dueBefore);
    List<Long> members =
        handle
            .select(
                "SELECT member_id FROM delivery"
                    + " WHERE round_id = ? AND member_id IS NOT NULL AND state = 'QUEUED'"
                    + " AND due_at < ? LIMIT ?",
                round.id(),
                dueBefore,
                most)
            .mapTo(Long.class)
            .list();
    PreparedBatch deliveries =
        handle.prepareBatch(
            "UPDATE delivery SET state = 'CANCELLED', reason = '"
                + TOO_LATE
                + "' WHERE round_id = ? AND member_id = ? AND state = 'QUEUED'");
    PreparedBatch participations =
        handle.prepareBatch("DELETE FROM participation WHERE round_id = ? AND member_id = ?");
    for (long member : members) {
      deliveries.add(round.id(), member);
      participations.add(round.id(), member);
    }
    deliveries.execute();
    participations.execute();
    return members.size();
  }

  private void add(List<AudienceQuery.Candidate> candidates, AskingRule rule, Timing timing) {
    PreparedBatch deliveries =
        handle.prepareBatch(
            "INSERT INTO delivery (id, round_id, member_id, platform, team, state, due_at,"
                + " quiet_from, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    PreparedBatch participations =
        handle.prepareBatch(
            "INSERT INTO participation (round_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
    LongSupplier ids = new IdRun(randomIds);
    for (AudienceQuery.Candidate candidate : candidates) {
      Optional<SendTimes.Window> window = timing.in(candidate.zone());
      Optional<String> leftOut =
          candidate
              .reasonToLeaveOut(
                  rule.fatiguePrompts(), window.map(SendTimes.Window::due).orElse(rule.at()))
              .map(Selection.Reason::wire)
              .or(() -> window.isEmpty() ? Optional.of(TOO_LATE) : Optional.empty());
      add(deliveries, ids.getAsLong(), candidate, window, leftOut);
      if (leftOut.isEmpty() && !FixedQuestion.is(round.prompt())) {
        participations.add(round.id(), candidate.member());
      }
    }
    deliveries.execute();
    participations.execute();
  }

  /** Who is left out has a cancelled delivery with the reason: it tells where to go on from. */
  private void add(
      PreparedBatch deliveries,
      long id,
      AudienceQuery.Candidate candidate,
      Optional<SendTimes.Window> window,
      Optional<String> leftOut) {
    deliveries.add(
        id,
        round.id(),
        candidate.member(),
        candidate.platform(),
        candidate.team(),
        leftOut.isEmpty() ? "QUEUED" : "CANCELLED",
        window.map(SendTimes.Window::due).orElse(round.slot()).toEpochMilli(),
        QuietFrom.of(window),
        leftOut.orElse(""));
  }
}
