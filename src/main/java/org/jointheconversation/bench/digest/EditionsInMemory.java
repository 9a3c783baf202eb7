package org.jointheconversation.bench.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.ChosenQuote;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.EditionStore;
import org.jointheconversation.digest.NewEdition;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.digest.Subject;

/** An {@link EditionStore} without a disk. Thread-safe. */
public final class EditionsInMemory implements EditionStore {
  private final Map<String, Edition> editions = new LinkedHashMap<>();
  private final Map<String, String> frozen = new HashMap<>();
  private final Map<String, List<ChosenQuote>> quotes = new HashMap<>();
  private final List<String> postings = new ArrayList<>();

  /** Every edition by its id; changing it changes what is stored. */
  public Map<String, Edition> all() {
    return editions;
  }

  /** Every frozen input by its edition's id; changing it changes what is stored. */
  public Map<String, String> allFrozen() {
    return frozen;
  }

  /** The quotes of an edition; changing them changes what is stored. */
  public List<ChosenQuote> quotesOf(String id) {
    return quotes.get(id);
  }

  /** What was queued, in order: by whom, and for which channel. */
  public List<String> postings() {
    return postings;
  }

  @Override
  public synchronized boolean insert(List<NewEdition> all, Instant at) {
    Subject first = all.get(0).edition().subject();
    if (editions.values().stream().anyMatch(edition -> isSame(edition.subject(), first))) {
      return false;
    }
    for (NewEdition one : all) {
      editions.put(one.edition().id(), one.edition());
      frozen.put(one.edition().id(), one.frozen().get());
      quotes.put(one.edition().id(), new ArrayList<>(one.quotes()));
      boolean isPublic = one.edition().state() == EditionState.RELEASED;
      one.channels().forEach(to -> postings.add((isPublic ? "system " : "review ") + to.wire()));
    }
    return true;
  }

  private static boolean isSame(Subject one, Subject other) {
    return one.consultation().equals(other.consultation())
        && one.week().equals(other.week())
        && one.organisation().equals(other.organisation())
        && one.edition() == other.edition();
  }

  @Override
  public synchronized Optional<Edition> find(String id) {
    return Optional.ofNullable(editions.get(id));
  }

  @Override
  public synchronized String frozen(String id) {
    return frozen.get(id);
  }

  @Override
  public synchronized Optional<Edition> latest(String consultation, IsoWeek week, Scope scope) {
    return editions.values().stream()
        .filter(edition -> edition.subject().consultation().equals(consultation))
        .filter(edition -> edition.subject().week().equals(week))
        .filter(edition -> edition.scope().equals(scope))
        .max(Comparator.comparing(edition -> edition.subject().edition()));
  }

  @Override
  public synchronized List<Edition> latest(String consultation, IsoWeek week) {
    return editions.values().stream()
        .map(Edition::scope)
        .distinct()
        .sorted(Comparator.comparing(scope -> scope.organisation().orElse("")))
        .flatMap(scope -> latest(consultation, week, scope).stream())
        .toList();
  }

  @Override
  public synchronized List<IsoWeek> weeks(String consultation) {
    return editions.values().stream().map(e -> e.subject().week()).distinct().sorted().toList();
  }

  @Override
  public synchronized List<Edition> waiting(String consultation) {
    return weeks(consultation).stream()
        .flatMap(week -> latest(consultation, week).stream())
        .filter(edition -> edition.state() != EditionState.RELEASED)
        .toList();
  }

  @Override
  public synchronized List<Edition> list(String consultation) {
    return List.copyOf(editions.values());
  }

  @Override
  public synchronized List<ChosenQuote> quotes(String id) {
    return List.copyOf(quotes.get(id));
  }

  @Override
  public synchronized boolean replace(List<Replacement> replacements) {
    for (Replacement one : replacements) {
      editions.remove(one.draft());
      quotes.remove(one.draft());
    }
    return insert(replacements.stream().map(Replacement::by).toList(), Instant.EPOCH);
  }

  @Override
  public synchronized boolean holdQuote(String id, String theme) {
    return quotes.get(id).removeIf(quote -> quote.theme().equals(theme));
  }

  @Override
  public synchronized boolean hold(String id) {
    return move(id, EditionState.HELD, EditionState.DRAFT);
  }

  @Override
  public synchronized boolean release(String id, String by, Instant at, List<ChatChannel> to) {
    if (!move(id, EditionState.RELEASED, EditionState.DRAFT, EditionState.HELD)) {
      return false;
    }
    to.forEach(channel -> postings.add(by + " " + channel.wire()));
    return true;
  }

  @Override
  public synchronized int requeue(String id) {
    postings.add("again " + id);
    return 1;
  }

  private boolean move(String id, EditionState to, EditionState... from) {
    Edition old = editions.get(id);
    if (!List.of(from).contains(old.state())) {
      return false;
    }
    editions.put(id, new Edition(id, old.subject(), to, old.figures()));
    return true;
  }
}
