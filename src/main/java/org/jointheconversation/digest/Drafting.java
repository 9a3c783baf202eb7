package org.jointheconversation.digest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.AuditLog;

/**
 * Drafts the digests of a week: the whole's and every organisation's at once, so that all of them
 * are made from the same replies and are safe beside each other. Thread-safe.
 */
final class Drafting {
  private static final String SYSTEM = "system";

  private final DigestSource source;
  private final EditionStore editions;
  private final Freezer freezer;
  private final AuditLog audit;
  private final Clock clock;

  Drafting(
      DigestSource source, EditionStore editions, Freezer freezer, AuditLog audit, Clock clock) {
    this.source = source;
    this.editions = editions;
    this.freezer = freezer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The newest edition of that scope, drafted with all the others where the week has none.
   *
   * @param reviewed whether drafts go to the review channel
   */
  Edition draft(
      String consultation, DigestSettings settings, IsoWeek week, Scope scope, boolean reviewed) {
    Optional<Edition> stored = editions.latest(consultation, week, scope);
    if (stored.isPresent()) {
      return stored.get();
    }
    requireNothingDrafted(consultation, week);
    requireThemed(consultation, week);
    List<NewEdition> drafts = drafts(consultation, settings, week, scope, reviewed);
    requireThemed(consultation, week);
    if (editions.insert(drafts, clock.instant())) {
      drafts.forEach(this::recordShown);
    }
    // Another process may have been quicker: its edition counts.
    return editions.latest(consultation, week, scope).orElseThrow();
  }

  /**
   * Drafts a week anew of which nothing is public yet: its replies, or what was decided about
   * themes, changed since. A draft that is held back stays so.
   *
   * @return the drafts that are new
   */
  List<Edition> redraft(String consultation, DigestSettings settings, IsoWeek week) {
    FrozenWeek frozen = freezer.freeze(consultation, settings, week);
    List<EditionStore.Replacement> replacements = new ArrayList<>();
    for (Edition old : editions.latest(consultation, week)) {
      if (frozen.scopes().contains(old.scope())) {
        Freezer.Frozen one = frozen.of(old.scope());
        NewEdition now = NewEdition.of(one.input(), old.state(), one.quotes(), List.of());
        if (!now.edition().id().equals(old.id())) {
          replacements.add(new EditionStore.Replacement(old.id(), now));
        }
      }
    }
    boolean replaced = !replacements.isEmpty() && editions.replace(replacements);
    return replaced ? replacements.stream().map(one -> one.by().edition()).toList() : List.of();
  }

  /**
   * All digests of a week are made at the same time, so that each is safe beside the others. One of
   * an organisation that came later would be of other replies than they are.
   */
  private void requireNothingDrafted(String consultation, IsoWeek week) {
    if (!editions.latest(consultation, week).isEmpty()) {
      throw new DigestRefusedException(
          "there is no digest of that organisation: it was not there when the week was drafted");
    }
  }

  private List<NewEdition> drafts(
      String consultation, DigestSettings settings, IsoWeek week, Scope asked, boolean reviewed) {
    FrozenWeek frozen = freezer.freeze(consultation, settings, week);
    if (!frozen.scopes().contains(asked)) {
      throw new DigestRefusedException("there is no such organisation in this consultation");
    }
    List<NewEdition> drafts = new ArrayList<>();
    for (Scope scope : frozen.scopes()) {
      Freezer.Frozen one = frozen.of(scope);
      List<ChatChannel> review = reviewed ? settings.reviewOf(scope) : List.of();
      drafts.add(NewEdition.of(one.input(), EditionState.DRAFT, one.quotes(), review));
    }
    return drafts;
  }

  /** A channel in which somebody's own words are read before they are released. */
  private void recordShown(NewEdition draft) {
    if (!draft.channels().isEmpty() && !draft.quotes().isEmpty()) {
      Edition edition = draft.edition();
      audit.record(SYSTEM, "review", edition.id(), edition.place() + " with quotes");
    }
  }

  /** Replies may come in at any moment: what is published must not leave some of them out. */
  void requireThemed(String consultation, IsoWeek week) {
    if (!source.isThemed(consultation, week)) {
      throw new DigestRefusedException(
          "replies of that week are still being sorted into themes: try again in a minute");
    }
  }
}
