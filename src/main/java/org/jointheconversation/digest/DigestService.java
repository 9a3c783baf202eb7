package org.jointheconversation.digest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.words.DigestMessage;
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
  private final Drafting drafting;
  private final Correcting correcting;
  private final Access access;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * @param minGroup the smallest group about which anything is said, for digests from now on
   * @param salts makes of a digest's place something that nobody can guess, the same each time
   */
  public DigestService(
      DigestSource source,
      EditionStore editions,
      Access access,
      AuditLog audit,
      Clock clock,
      int minGroup,
      UnaryOperator<String> salts) {
    this.source = source;
    this.editions = editions;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.freezer = new Freezer(source, editions, minGroup, salts);
    this.drafting = new Drafting(source, editions, freezer, audit, clock);
    this.correcting = new Correcting(source, editions, freezer, audit, clock);
  }

  /**
   * The stored edition of a week where there is one, else an unstored preview: the digest with the
   * id and the bytes that would be published now.
   *
   * @throws DigestRefusedException where there is no such consultation, or no such organisation
   */
  public Digest show(String consultation, IsoWeek week, Scope scope) {
    DigestSettings settings = settings(consultation);
    return editions
        .latest(consultation, week, scope)
        .map(this::worded)
        .orElseGet(() -> preview(freezer.freeze(consultation, settings, week), scope));
  }

  /** {@link #show} of every organisation, by its id. */
  public List<Digest> showOrganisations(String consultation, IsoWeek week) {
    List<Digest> stored =
        editions.latest(consultation, week).stream()
            .filter(edition -> !edition.scope().isWhole())
            .map(this::worded)
            .toList();
    if (!stored.isEmpty()) {
      return stored;
    }
    FrozenWeek frozen = freezer.freeze(consultation, settings(consultation), week);
    return frozen.scopes().stream()
        .filter(scope -> !scope.isWhole())
        .map(scope -> preview(frozen, scope))
        .toList();
  }

  /** Whether the week's newest edition of that scope is public. */
  public boolean isReleased(String consultation, IsoWeek week, Scope scope) {
    return editions
        .latest(consultation, week, scope)
        .filter(edition -> edition.state() == EditionState.RELEASED)
        .isPresent();
  }

  /** Whether {@link #due} would change nothing any more: the week's digest waits, or is public. */
  public boolean isSettled(String consultation, IsoWeek week) {
    Optional<Edition> edition = editions.latest(consultation, week, Scope.WHOLE);
    return edition.isPresent()
        && (edition.get().state() != EditionState.DRAFT || settings(consultation).approve());
  }

  /**
   * What the scheduler does when a digest is due: drafts it once, for the review channel where a
   * person releases it, else released at once without quotes; with it the digests of those
   * organisations that have a channel. A draft with quotes, made while a person was to release it,
   * still waits for one.
   *
   * @return the whole's edition as it is afterwards
   */
  public Edition due(String consultation, IsoWeek week) {
    DigestSettings settings = settings(consultation);
    Edition whole = drafting.draft(consultation, settings, week, Scope.WHOLE, settings.approve());
    if (!settings.approve()) {
      editions.latest(consultation, week).stream()
          .filter(one -> one.scope().isWhole() || !settings.channels(one.scope()).isEmpty())
          .filter(one -> one.state() == EditionState.DRAFT && one.hasNoQuotes())
          .forEach(one -> letGo(one, SYSTEM, settings));
    }
    return edition(whole.id());
  }

  /**
   * Drafts every week that has replies and no edition, and queues nothing: what happens before the
   * replies lose what a digest needs of them.
   */
  public void draftAll(String consultation) {
    DigestSettings settings = settings(consultation);
    source
        .weeks(consultation)
        .forEach(week -> drafting.draft(consultation, settings, week, Scope.WHOLE, false));
  }

  /**
   * Drafts a week where it has no edition yet, and releases it: {@code digest --post}. Of a week
   * that is public a correction is made, where there is anything to correct.
   *
   * @param by the coordinator's account in its written form
   * @throws DigestRefusedException where it was released before and nothing changed that may be
   *     published, or a coordinator holds it, or replies of the week have no themes yet
   */
  public Release post(String consultation, IsoWeek week, Scope scope, String by) {
    access.require(by, Role.COORDINATOR);
    DigestSettings settings = settings(consultation);
    Edition edition = drafting.draft(consultation, settings, week, scope, false);
    if (edition.state() == EditionState.HELD) {
      throw new DigestRefusedException(
          "a coordinator holds this digest; let it go with release " + edition.id());
    }
    if (edition.state() == EditionState.RELEASED) {
      return corrected(consultation, settings, week, scope);
    }
    return release(edition.id(), by);
  }

  private Release corrected(
      String consultation, DigestSettings settings, IsoWeek week, Scope scope) {
    drafting.requireThemed(consultation, week);
    return correcting.correct(consultation, settings, week).stream()
        .filter(edition -> edition.scope().equals(scope))
        .map(edition -> released(edition, settings))
        .findFirst()
        .orElseThrow(
            () ->
                new DigestRefusedException(
                    "this digest was released already, and nothing changed that may be published"));
  }

  /** {@link #post} of every organisation that has one to release or to correct. */
  public List<Release> postOrganisations(String consultation, IsoWeek week, String by) {
    access.require(by, Role.COORDINATOR);
    DigestSettings settings = settings(consultation);
    drafting.draft(consultation, settings, week, Scope.WHOLE, false);
    List<Release> releases = new ArrayList<>();
    for (Edition edition : editions.latest(consultation, week)) {
      if (!edition.scope().isWhole() && edition.state() == EditionState.DRAFT) {
        releases.add(release(edition.id(), by));
      }
    }
    return releases;
  }

  /**
   * Brings a week that was composed up to date with its replies: corrects what is public of it, or
   * drafts it anew where nothing is.
   *
   * @return the new editions; none where nothing changed that may be published
   */
  public List<Edition> correct(String consultation, IsoWeek week) {
    drafting.requireThemed(consultation, week);
    DigestSettings settings = settings(consultation);
    boolean isPublic =
        editions.latest(consultation, week).stream()
            .anyMatch(edition -> edition.state() == EditionState.RELEASED);
    if (!isPublic && source.isOpen(consultation)) {
      return drafting.redraft(consultation, settings, week);
    }
    return correcting.correct(consultation, settings, week);
  }

  /**
   * Keeps what a digest quotes under a theme from being quoted, for good.
   *
   * @return the edition that stands in its place
   * @throws DigestRefusedException where it quotes nothing there
   */
  public Edition holdQuote(String id, String theme, String by) {
    access.require(by, Role.COORDINATOR);
    Edition edition = edition(id);
    Subject subject = edition.subject();
    if (!editions.holdQuote(id, theme)) {
      throw new DigestRefusedException("this digest quotes nothing under " + theme);
    }
    audit.record(by, "hold-quote", id, edition.place() + " " + theme);
    correct(subject.consultation(), subject.week());
    return editions.latest(subject.consultation(), subject.week(), edition.scope()).orElseThrow();
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
      audit.record(by, "hold", id, edition.place());
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
    Edition edition = edition(id);
    Subject subject = edition.subject();
    DigestSettings settings = settings(subject.consultation());
    editions
        .latest(subject.consultation(), subject.week(), edition.scope())
        .filter(newest -> !newest.id().equals(id) && newest.state() != EditionState.RELEASED)
        .ifPresent(
            newest -> {
              throw new DigestRefusedException(
                  "this draft was replaced; the newest is " + newest.id());
            });
    if (!letGo(edition, by, settings)) {
      throw new DigestRefusedException("this digest was released already");
    }
    return released(edition(id), settings);
  }

  private Release released(Edition edition, DigestSettings settings) {
    return new Release(
        edition, DigestMessage.of(worded(edition)), settings.channels(edition.scope()));
  }

  private boolean letGo(Edition edition, String by, DigestSettings settings) {
    boolean released =
        editions.release(edition.id(), by, clock.instant(), settings.channels(edition.scope()));
    if (released) {
      audit.record(by, "release", edition.id(), edition.place());
    }
    return released;
  }

  /** What was released, what it says in chat, and the channels for which a posting is queued. */
  public record Release(Edition edition, Message message, List<ChatChannel> to) {}

  /**
   * What a queued posting says now. Empty where it has become pointless: a draft that was released
   * meanwhile, or a channel that is no longer named; what stands there all the same follows the
   * edition, so that a quote that was taken back goes from there too.
   *
   * @param stands whether the draft, the digest or an earlier edition of it stands in the channel
   */
  public Optional<Message> message(String id, ChatChannel channel, boolean stands) {
    Optional<Edition> found = editions.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Edition edition = found.get();
    DigestSettings settings = settings(edition.subject().consultation());
    boolean released = edition.state() == EditionState.RELEASED;
    if (released && (stands || settings.channels(edition.scope()).contains(channel))) {
      return Optional.of(DigestMessage.of(worded(edition)));
    }
    if (!released && (stands || settings.reviewOf(edition.scope()).contains(channel))) {
      return Optional.of(DigestMessage.draft(worded(edition)));
    }
    return Optional.empty();
  }

  /** Every edition of a consultation, oldest week first. */
  public List<Edition> list(String consultation) {
    return editions.list(consultation);
  }

  /**
   * The editions that wait for a coordinator, oldest week first, the whole's before organisations'.
   *
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public List<Edition> waiting(String consultation, String by) {
    access.require(by, Role.COORDINATOR);
    return editions.waiting(consultation).stream()
        .filter(edition -> edition.scope().isWhole() || !channels(edition).isEmpty())
        .toList();
  }

  /** The channels in which an edition is posted once it is released. */
  public List<ChatChannel> channels(Edition edition) {
    return settings(edition.subject().consultation()).channels(edition.scope());
  }

  /** A stored digest with its quotes, for a coordinator's eyes. */
  public Digest read(String id, String by) {
    return worded(edition(id, by));
  }

  /**
   * A stored edition, for a coordinator.
   *
   * @throws DigestRefusedException where there is none
   */
  public Edition edition(String id, String by) {
    access.require(by, Role.COORDINATOR);
    return edition(id);
  }

  /** Recomputes an edition from its frozen input and compares the bytes. */
  public Verification verify(String id) {
    return Verification.of(edition(id), editions.frozen(id));
  }

  private Digest preview(FrozenWeek week, Scope scope) {
    if (!week.scopes().contains(scope)) {
      throw new DigestRefusedException("there is no such organisation in this consultation");
    }
    Freezer.Frozen frozen = week.of(scope);
    Map<String, String> texts =
        frozen.quotes().stream()
            .collect(Collectors.toMap(ChosenQuote::id, ChosenQuote::text, (one, same) -> one));
    return DigestComposer.compose(frozen.input()).withQuoteTexts(texts);
  }

  private Digest worded(Edition edition) {
    return editions.digest(edition.id());
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
