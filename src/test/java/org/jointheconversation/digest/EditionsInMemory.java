package org.jointheconversation.digest;

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

/** An {@link EditionStore} without a disk. */
final class EditionsInMemory implements EditionStore {
  final Map<String, Edition> editions = new LinkedHashMap<>();
  final Map<String, Map<String, String>> quotes = new HashMap<>();
  final List<String> postings = new ArrayList<>();

  @Override
  public synchronized boolean insert(
      Edition draft, List<ChosenQuote> chosen, List<ChatChannel> review) {
    Subject subject = draft.subject();
    if (latest(subject.consultation(), subject.week()).isPresent()) {
      return false;
    }
    editions.put(draft.id(), draft);
    Map<String, String> texts = new HashMap<>();
    chosen.forEach(quote -> texts.put(quote.id(), quote.text()));
    quotes.put(draft.id(), texts);
    review.forEach(channel -> postings.add("review " + channel.wire()));
    return true;
  }

  @Override
  public synchronized Optional<Edition> find(String id) {
    return Optional.ofNullable(editions.get(id));
  }

  @Override
  public synchronized Optional<Edition> latest(String consultation, IsoWeek week) {
    return editions.values().stream()
        .filter(edition -> edition.subject().consultation().equals(consultation))
        .filter(edition -> edition.subject().week().equals(week))
        .max(Comparator.comparing(edition -> edition.subject().edition()));
  }

  @Override
  public synchronized List<Edition> list(String consultation) {
    return List.copyOf(editions.values());
  }

  @Override
  public synchronized Map<String, String> quoteTexts(String id) {
    return Map.copyOf(quotes.get(id));
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

  private boolean move(String id, EditionState to, EditionState... from) {
    Edition old = editions.get(id);
    if (!List.of(from).contains(old.state())) {
      return false;
    }
    editions.put(id, new Edition(id, old.subject(), to, old.frozen(), old.figures()));
    return true;
  }
}
