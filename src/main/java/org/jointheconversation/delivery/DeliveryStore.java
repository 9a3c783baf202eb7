package org.jointheconversation.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.SendTimes;

/** The outbox's table. Thread-safe; no method waits for a network. */
public interface DeliveryStore {

  /** The workspaces or tenants of a platform that there may be something for. */
  List<String> teams(Platform platform);

  /**
   * Claims what is due in a workspace or tenant: no other dispatcher gets it before {@code
   * leaseUntil}. Posts to channels come before prompts. Set to CANCELLED instead are deliveries of
   * members who stopped or paused, of rounds that were cancelled, and reminders of what was
   * answered. Prompts whose quiet time has begun are left to {@link #postpone}.
   */
  List<Delivery> claim(Tenant tenant, int most, Instant now, Instant leaseUntil);

  /**
   * Records that a claimed delivery was accepted, and in the same transaction queues the reminder
   * that follows it. A digest that changed while it was being posted is queued once more.
   */
  void recordSent(Delivery delivery, Instant now, Optional<SendTimes.Window> reminder);

  /** Records what else became of a claimed delivery. */
  void record(long delivery, DeliveryState state, String reason, Instant dueAt);

  /**
   * Where the digest that a claimed delivery posts, or an earlier edition of it, stands in the
   * delivery's channel.
   */
  Standing standing(long delivery);

  /**
   * Where a post stands.
   *
   * @param reference the platform's own; empty where nothing stands
   * @param inDoubt whether something was being added to it of which nobody knows
   */
  record Standing(String reference, boolean inDoubt) {}

  /**
   * Records that something is about to be added to what stands, and prolongs the lease.
   *
   * @throws IllegalStateException where the lease was lost: nothing may leave any more
   */
  void adding(long delivery, Instant leaseUntil);

  /**
   * Records where the post of a claimed delivery stands now, and prolongs the lease.
   *
   * @param reference empty where it stands nowhere any more
   * @param added whether what was being added is known of now
   * @throws IllegalStateException where the lease was lost
   */
  void stands(long delivery, String reference, boolean added, Instant leaseUntil);

  /** Gives back a claimed delivery that did not leave: it counts as never tried. */
  void giveBack(long delivery, String reason, Instant dueAt);

  /**
   * Sets deliveries whose lease ran out while they were being sent to IN_DOUBT; but edits of what
   * stands, which may be made twice, are made again.
   *
   * @return how many are in doubt
   */
  int doubtExpired(Instant now);

  /** Sets or lifts the halt of everything: while it stands, nothing is claimed. */
  void halt(boolean on);

  /**
   * Cancels what has not left of a round, in portions.
   *
   * @return how many
   */
  int cancel(long round);

  List<InDoubt> inDoubt(long consultation);

  /** Digests of a consultation that do not stand in a channel as they should. */
  List<PostInTrouble> postsInTrouble(long consultation);

  /**
   * A digest that failed to reach a channel, or of which nobody knows.
   *
   * @param state FAILED or IN_DOUBT
   */
  record PostInTrouble(
      long delivery, String week, String channel, DeliveryState state, String reason) {

    /** What is the matter, and what to do about it. */
    public String sentence() {
      return state == DeliveryState.FAILED
          ? "The digest of " + week + " does not reach " + channel + ": " + reason + "."
          : "Nobody knows whether all of the digest of %s stands in %s: look there, then settle %d."
              .formatted(week, channel, delivery);
    }
  }

  /**
   * Gives a delivery that is IN_DOUBT its state.
   *
   * @return whether it was in doubt
   */
  boolean settle(long delivery, DeliveryState state);

  /** What is still to be sent although a quiet time has begun, by round and zone. */
  List<Overrun> overrun(Instant now);

  /** Prompts of a round to members of a zone that did not leave in time. */
  record Overrun(long round, ZoneId zone) {}

  /**
   * Moves some of these to another time.
   *
   * @param window empty where there is no such time: then they are cancelled
   * @return how many; fewer than {@code most} when none are left
   */
  int postpone(Overrun overrun, Optional<SendTimes.Window> window, Instant now, int most);
}
