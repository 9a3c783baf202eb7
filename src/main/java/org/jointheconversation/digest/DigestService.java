package org.jointheconversation.digest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.AuditLog;

/**
 * Digests from draft to publication. Thread-safe; several processes may work on the same week, and
 * one edition comes of it. Nothing here waits for a network: postings are queued by the store.
 */
public final class DigestService {
  private static final String SYSTEM = "system";

  private final DigestSource source;
  private final EditionStore editions;
  private final Freezer freezer;
  private final Access access;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * @param minGroup the smallest group about which anything is said, for digests from now on
   */
  public DigestService(
      DigestSource source,
      EditionStore editions,
      Access access,
      AuditLog audit,
      Clock clock,
      int minGroup) {
    this.source = source;
    this.editions = editions;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.freezer = new Freezer(source, editions, minGroup);
  }

  /**
   * The stored edition of a week where there is one, else an unstored preview: the digest with the
   * id and the bytes that would be published now.
   *
   * @throws DigestRefusedException where there is no such consultation
   */
  public Digest show(String consultation, IsoWeek week) {
    DigestSettings settings = settings(consultation);
    return editions
        .latest(consultation, week)
        .map(this::worded)
        .orElseGet(() -> preview(freezer.freeze(consultation, settings, week)));
  }

  /** Whether the week's newest edition is public. */
  public boolean isReleased(String consultation, IsoWeek week) {
    return editions
        .latest(consultation, week)
        .filter(edition -> edition.state() == EditionState.RELEASED)
        .isPresent();
  }

  /** Whether {@link #due} would change nothing any more: the week's digest waits, or is public. */
  public boolean isSettled(String consultation, IsoWeek week) {
    Optional<Edition> edition = editions.latest(consultation, week);
    return edition.isPresent()
        && (edition.get().state() != EditionState.DRAFT || settings(consultation).approve());
  }

  /**
   * What the scheduler does when a digest is due: drafts it once, for the review channel where a
   * person releases it, else released at once without quotes. A draft with quotes, made while a
   * person was to release it, still waits for one.
   *
   * @return the edition as it is afterwards
   */
  public Edition due(String consultation, IsoWeek week) {
    DigestSettings settings = settings(consultation);
    Edition edition =
        settings.approve()
            ? draft(consultation, week, settings.review().stream().toList())
            : draft(consultation, week, List.of());
    if (!settings.approve() && edition.state() == EditionState.DRAFT && edition.hasNoQuotes()) {
      letGo(edition, SYSTEM, settings);
    }
    return edition(edition.id());
  }

  /**
   * Drafts every week that has replies and no edition, and queues nothing: what happens before the
   * replies lose what a digest needs of them.
   */
  public void draftAll(String consultation) {
    source.weeks(consultation).forEach(week -> draft(consultation, week, List.of()));
  }

  /**
   * Drafts a week where it has no edition yet, and releases it: {@code digest --post}.
   *
   * @param by the coordinator's account in its written form
   * @throws DigestRefusedException where it was released before, or a coordinator holds it, or
   *     replies of the week have no themes yet
   */
  public Release post(String consultation, IsoWeek week, String by) {
    access.require(by, Role.COORDINATOR);
    Edition edition = draft(consultation, week, List.of());
    if (edition.state() == EditionState.HELD) {
      throw new DigestRefusedException(
          "a coordinator holds this digest; let it go with release " + edition.id());
    }
    return release(edition.id(), by);
  }

  /**
   * Keeps a draft back.
   *
   * @throws DigestRefusedException where it was released before; to hold it twice does nothing more
   */
  public Edition hold(String id, String by) {
    access.require(by, Role.COORDINATOR);
    Edition edition = edition(id);
    if (editions.hold(id)) {
      audit.record(by, "hold", id, place(edition));
    } else if (edition(id).state() == EditionState.RELEASED) {
      throw new DigestRefusedException("this digest was released already and cannot be held back");
    }
    return edition(id);
  }

  /**
   * Lets a draft go, held or not. From then on it is public.
   *
   * @throws DigestRefusedException where it was released before
   */
  public Release release(String id, String by) {
    access.require(by, Role.COORDINATOR);
    DigestSettings settings = settings(edition(id).subject().consultation());
    if (!letGo(edition(id), by, settings)) {
      throw new DigestRefusedException("this digest was released already");
    }
    Edition edition = edition(id);
    return new Release(edition, DigestMessage.of(worded(edition)), settings.to());
  }

  private boolean letGo(Edition edition, String by, DigestSettings settings) {
    boolean released = editions.release(edition.id(), by, clock.instant(), settings.to());
    if (released) {
      audit.record(by, "release", edition.id(), place(edition));
    }
    return released;
  }

  private static String place(Edition edition) {
    Subject subject = edition.subject();
    return subject.consultation() + " " + subject.week() + " edition " + subject.edition();
  }

  /** What was released, what it says in chat, and the channels for which a posting is queued. */
  public record Release(Edition edition, Message message, List<ChatChannel> to) {}

  /**
   * What a queued posting says now. Empty where it has become pointless: a draft that was released
   * meanwhile, or a channel that is no longer named.
   */
  public Optional<Message> message(String id, ChatChannel channel) {
    Edition edition = edition(id);
    DigestSettings settings = settings(edition.subject().consultation());
    boolean released = edition.state() == EditionState.RELEASED;
    if (released && settings.to().contains(channel)) {
      return Optional.of(DigestMessage.of(worded(edition)));
    }
    if (!released && settings.review().filter(channel::equals).isPresent()) {
      return Optional.of(DigestMessage.draft(worded(edition)));
    }
    return Optional.empty();
  }

  /** Every edition of a consultation, oldest week first. */
  public List<Edition> list(String consultation) {
    return editions.list(consultation);
  }

  /** Recomputes an edition from its frozen input and compares the bytes. */
  public Verification verify(String id) {
    return Verification.of(edition(id));
  }

  private Edition draft(String consultation, IsoWeek week, List<ChatChannel> review) {
    Optional<Edition> stored = editions.latest(consultation, week);
    if (stored.isPresent()) {
      return stored.get();
    }
    requireThemed(consultation, week);
    Freezer.Frozen frozen = freezer.freeze(consultation, settings(consultation), week);
    requireThemed(consultation, week);
    Edition draft = Edition.draft(frozen.input(), DigestComposer.compose(frozen.input()));
    if (editions.insert(draft, frozen.quotes(), review)) {
      recordShown(draft, frozen, review);
      return draft;
    }
    // Another process was quicker: its edition counts.
    return editions.latest(consultation, week).orElseThrow();
  }

  /** A channel in which somebody's own words are read before they are released. */
  private void recordShown(Edition draft, Freezer.Frozen frozen, List<ChatChannel> review) {
    if (!review.isEmpty() && !frozen.quotes().isEmpty()) {
      audit.record(SYSTEM, "review", draft.id(), place(draft) + " with quotes");
    }
  }

  /** Replies may come in at any moment: what is published must not leave some of them out. */
  private void requireThemed(String consultation, IsoWeek week) {
    if (!source.isThemed(consultation, week)) {
      throw new DigestRefusedException(
          "replies of that week are still being sorted into themes: try again in a minute");
    }
  }

  private Digest preview(Freezer.Frozen frozen) {
    Map<String, String> texts =
        frozen.quotes().stream()
            .collect(Collectors.toMap(ChosenQuote::id, ChosenQuote::text, (one, same) -> one));
    return DigestComposer.compose(frozen.input()).withQuoteTexts(texts);
  }

  private Digest worded(Edition edition) {
    return edition.digest().withQuoteTexts(editions.quoteTexts(edition.id()));
  }

  private DigestSettings settings(String consultation) {
    return source
        .settings(consultation)
        .orElseThrow(() -> new DigestRefusedException("there is no consultation " + consultation));
  }

  private Edition edition(String id) {
    return editions
        .find(id)
        .orElseThrow(() -> new DigestRefusedException("there is no digest " + id));
  }
}
