package org.jointheconversation.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.delivery.DeliveryState;
import org.jointheconversation.delivery.DeliveryStore.PostInTrouble;
import org.jointheconversation.delivery.DeliveryStore.Standing;

/**
 * Where digests stand in channels: one post for each consultation, week, organisation and channel,
 * whichever edition it says. Each method is part of its caller's transaction.
 */
final class StandingPosts {
  private static final Standing NOWHERE = new Standing("", false);

  /** The post that a delivery makes or changes. */
  private static final String OF_A_DELIVERY =
      " FROM delivery d JOIN edition e ON e.id = d.edition_id"
          + " JOIN digest_post p ON p.channel = d.channel AND p.consultation = e.consultation"
          + " AND p.week = e.week AND p.organisation = e.organisation";

  /** As a condition on a row of {@code digest_post}. */
  private static final String BELONGS =
      " WHERE EXISTS (SELECT 1 FROM delivery d JOIN edition e ON e.id = d.edition_id"
          + " WHERE d.id = ? AND d.channel = digest_post.channel"
          + " AND e.consultation = digest_post.consultation AND e.week = digest_post.week"
          + " AND e.organisation = digest_post.organisation)";

  private StandingPosts() {}

  static Standing find(Handle handle, long delivery) {
    return handle
        .select("SELECT p.reference, p.adding" + OF_A_DELIVERY + " WHERE d.id = ?", delivery)
        .map((row, context) -> new Standing(row.getString(1), row.getBoolean(2)))
        .findOne()
        .orElse(NOWHERE);
  }

  static int adding(Handle handle, long delivery, Instant leaseUntil) {
    prolong(handle, delivery, leaseUntil);
    return handle.execute("UPDATE digest_post SET adding = 1" + BELONGS, delivery);
  }

  static int put(Handle handle, long delivery, String reference, Instant leaseUntil) {
    prolong(handle, delivery, leaseUntil);
    return reference.isEmpty()
        ? handle.execute("DELETE FROM digest_post" + BELONGS, delivery)
        : handle.execute(
            "INSERT INTO digest_post"
                + " (channel, consultation, week, organisation, edition_id, reference, adding)"
                + " SELECT d.channel, e.consultation, e.week, e.organisation, e.id, ?, 0"
                + " FROM delivery d JOIN edition e ON e.id = d.edition_id WHERE d.id = ?"
                + " ON CONFLICT (channel, consultation, week, organisation) DO UPDATE SET"
                + " edition_id = excluded.edition_id, reference = excluded.reference",
            reference,
            delivery);
  }

  /** Who lost the lease may be overtaken at any moment. */
  private static void prolong(Handle handle, long delivery, Instant leaseUntil) {
    int held =
        handle.execute(
            "UPDATE delivery SET lease_until = ? WHERE id = ? AND state = 'SENDING'",
            leaseUntil.toEpochMilli(),
            delivery);
    if (held == 0) {
      throw new IllegalStateException("the lease was lost");
    }
  }

  /** Whatever was being added is known of now. */
  static int settled(Handle handle, long delivery) {
    return handle.execute("UPDATE digest_post SET adding = 0" + BELONGS, delivery);
  }

  static List<PostInTrouble> inTrouble(Handle handle, long consultation) {
    return handle
        .select(
            "SELECT d.id, e.week, d.channel, d.state, d.reason FROM delivery d"
                + " JOIN edition e ON e.id = d.edition_id"
                + " JOIN consultation c ON c.slug = e.consultation"
                + " WHERE c.id = ? AND d.channel IS NOT NULL AND d.state IN ('FAILED', 'IN_DOUBT')"
                + " ORDER BY e.week, d.channel",
            consultation)
        .map(
            (row, context) ->
                new PostInTrouble(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    DeliveryState.valueOf(row.getString(4)),
                    row.getString(5)))
        .list();
  }

  /** Edits that were being made when the program stopped may be made twice. */
  static void editAgain(Handle handle, Instant now) {
    handle.execute(
        "UPDATE delivery SET state = 'RETRYING', reason = 'stopped while editing', due_at = ?,"
            + " lease_until = NULL WHERE state = 'SENDING' AND lease_until < ? AND id IN"
            + " (SELECT d.id"
            + OF_A_DELIVERY
            + " WHERE d.state = 'SENDING' AND p.adding = 0)",
        now.toEpochMilli(),
        now.toEpochMilli());
  }
}
