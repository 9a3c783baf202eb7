package org.jointheconversation.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionStore.Replacement;
import org.jointheconversation.digest.NewEdition;
import org.jointheconversation.digest.Subject;

/**
 * Puts a draft in the place of another of the same number. Its id is another one, as it follows
 * from what the draft is made of; where it was posted, the post comes with it and is edited.
 */
final class ReplacedDrafts {
  private ReplacedDrafts() {}

  /** Inside the caller's transaction, which has seen that the old one is a draft still. */
  static void replace(Handle handle, Replacement replacement) {
    Edition now = replacement.by().edition();
    SqlEditionStore.insert(handle, aside(replacement.by()), Instant.EPOCH);
    move(handle, "delivery", replacement.draft(), now.id());
    move(handle, "digest_post", replacement.draft(), now.id());
    handle.execute("DELETE FROM quote WHERE edition_id = ?", replacement.draft());
    handle.execute("DELETE FROM edition WHERE id = ?", replacement.draft());
    handle.execute("UPDATE edition SET number = ? WHERE id = ?", now.subject().edition(), now.id());
    replacement.by().quotes().forEach(quote -> SqlEditionStore.insert(handle, now.id(), quote));
    QueuedPosts.again(handle, now.id());
  }

  /** Under a number that no edition has, while the old one is still there. */
  private static NewEdition aside(NewEdition draft) {
    Edition edition = draft.edition();
    Subject subject = edition.subject();
    Subject aside =
        new Subject(
            subject.consultation(),
            subject.title(),
            subject.week(),
            subject.organisation(),
            Integer.MAX_VALUE);
    return new NewEdition(
        new Edition(edition.id(), aside, edition.state(), edition.figures()),
        draft.frozen(),
        draft.quotes(),
        draft.channels());
  }

  private static void move(Handle handle, String table, String from, String to) {
    handle.execute("UPDATE " + table + " SET edition_id = ? WHERE edition_id = ?", to, from);
  }
}
