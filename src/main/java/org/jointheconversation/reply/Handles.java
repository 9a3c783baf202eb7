package org.jointheconversation.reply;

import java.util.Optional;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.WeekSecret;

/** The keyed pseudonyms that tie replies to their writers while that is allowed. Thread-safe. */
public final class Handles {
  private static final String EVENTS = "events";

  private final KeyStore keys;

  public Handles(KeyStore keys) {
    this.keys = keys;
  }

  /**
   * The handle of a person in a week; makes the week's secret where there is none yet.
   *
   * @throws org.jointheconversation.privacy.KeysDestroyedException once the consultation is closed
   */
  public String of(long consultation, IsoWeek week, PersonKey person) {
    return handle(keys.weekSecret(consultation, week.toString()), person);
  }

  /** The same, but empty where that week has no secret: not yet, or not any more. */
  public Optional<String> existing(long consultation, IsoWeek week, PersonKey person) {
    return keys.find(consultation, week.toString()).map(secret -> handle(secret, person));
  }

  /** Whether something was said in that week whose writer cannot be found any more. */
  public boolean wereLost(long consultation, IsoWeek week) {
    return keys.wasLost(consultation, week.toString());
  }

  /** A keyed hash by which a repeat of a platform's event is known. */
  public String eventKey(String platform, String eventId) {
    return Pseudonyms.dedupKey(keys.installationKey(EVENTS), platform, eventId);
  }

  /** What a form may carry to name one of a writer's replies; tells nobody else anything. */
  public String token(long consultation, KeptReply reply) {
    WeekSecret secret = keys.weekSecret(consultation, reply.week().toString());
    return handle(secret, new PersonKey("reply " + reply.id()));
  }

  private static String handle(WeekSecret secret, PersonKey person) {
    return Pseudonyms.handle(secret, person).value();
  }
}
