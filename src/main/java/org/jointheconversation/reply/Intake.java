package org.jointheconversation.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.privacy.KeysDestroyedException;
import org.jointheconversation.redaction.Redaction;
import org.jointheconversation.safety.Concern;
import org.jointheconversation.safety.DangerWords;

/**
 * Takes replies in: looks for words of danger, redacts, ties to the writer by handle, stores. When
 * {@link #keep} returns, what it calls kept is on disk. Thread-safe.
 *
 * <p>The words are looked for in what was typed, in memory, before redaction: a mask must not hide
 * them.
 */
public final class Intake {
  private final ReplyMasking masking;
  private final DangerWords words;
  private final Handles handles;
  private final ReplyStore store;
  private final LongSupplier randomIds;
  private final Metrics metrics;
  private final Clock clock;

  public Intake(
      ReplyMasking masking,
      DangerWords words,
      Handles handles,
      ReplyStore store,
      LongSupplier randomIds,
      Metrics metrics,
      Clock clock) {
    this.masking = masking;
    this.words = words;
    this.handles = handles;
    this.store = store;
    this.randomIds = randomIds;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Keeps a reply whose text was cleaned and checked by {@link ReplyTextRules}.
   *
   * @param eventId the platform's name for what brought it
   * @return empty where the same event was kept before
   * @throws KeysDestroyedException where the consultation closed meanwhile: nothing was kept
   * @throws NoWriterException where the writer was erased meanwhile: nothing was kept
   */
  public Optional<Kept> keep(Writer writer, Occasion occasion, ReplyDraft draft, String eventId) {
    Set<Concern> concerns = words.in(draft.text().reveal());
    Redaction redaction = masking.mask(occasion.consultation(), draft.text().reveal());
    NewReply reply =
        new NewReply(
            randomIds.getAsLong(),
            occasion,
            handles.of(occasion.consultation(), occasion.week(), writer.person()),
            true,
            writer.origin(),
            draft.withText(redaction.text()),
            concerns);
    ReplyStore.Outcome outcome = store.keep(reply, writer.member(), seen(writer, eventId));
    if (outcome == ReplyStore.Outcome.CLOSED) {
      throw new KeysDestroyedException(occasion.consultation());
    }
    if (outcome == ReplyStore.Outcome.NO_WRITER) {
      throw new NoWriterException();
    }
    boolean kept = outcome == ReplyStore.Outcome.KEPT;
    count(writer, kept);
    return kept ? Optional.of(new Kept(redaction.findings(), concerns)) : Optional.empty();
  }

  /**
   * Puts a new text in the place of a kept one; its words are looked at anew.
   *
   * @return empty where the same event was seen before or the reply is gone
   */
  public Optional<Kept> replace(
      long consultation,
      Writer writer,
      KeptReply reply,
      OptionalLong round,
      ReplyDraft draft,
      String eventId) {
    Set<Concern> concerns = words.in(draft.text().reveal());
    Redaction redaction = masking.mask(consultation, draft.text().reveal());
    ReplyDraft redacted = draft.withText(redaction.text());
    return store.replace(reply.id(), redacted, concerns, round, seen(writer, eventId))
        ? Optional.of(new Kept(redaction.findings(), concerns))
        : Optional.empty();
  }

  private ReplyStore.SeenEvent seen(Writer writer, String eventId) {
    long hour = Duration.ofMillis(clock.millis()).toHours();
    return new ReplyStore.SeenEvent(handles.eventKey(platform(writer), eventId), hour);
  }

  private void count(Writer writer, boolean kept) {
    String platform = platform(writer);
    if (kept) {
      metrics.replyKept(platform);
    } else {
      metrics.replyDuplicate(platform);
    }
  }

  private static String platform(Writer writer) {
    return writer.origin().platform().orElse("");
  }
}
