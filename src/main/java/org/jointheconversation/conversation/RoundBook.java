package org.jointheconversation.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundStore;

/**
 * The open rounds, in memory, so that a form can be shown before anything slow is done. {@link
 * #refresh} brings it up to date; {@link #fromMemory} never touches the database. Thread-safe.
 */
public final class RoundBook {
  private final ConsultationStore consultations;
  private final RoundStore rounds;
  private final Map<Long, LongAdder> opened = new ConcurrentHashMap<>();
  private volatile Map<String, OpenRound> byName = Map.of();

  public RoundBook(ConsultationStore consultations, RoundStore rounds) {
    this.consultations = consultations;
    this.rounds = rounds;
  }

  /** Reads the open rounds anew, and writes down how often forms were opened. */
  public void refresh() {
    Map<String, OpenRound> fresh = new HashMap<>();
    for (Round round : rounds.in(Round.State.OPEN, Round.State.CANCELLED)) {
      read(round).ifPresent(open -> fresh.put(round.name(), open));
    }
    byName = Map.copyOf(fresh);
    flushOpened();
  }

  private void flushOpened() {
    Map<Long, Integer> counts = new HashMap<>();
    opened.keySet().forEach(round -> counts.put(round, opened.remove(round).intValue()));
    if (!counts.isEmpty()) {
      rounds.countOpened(counts);
    }
  }

  Optional<OpenRound> fromMemory(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  void countOpened(OpenRound round) {
    opened.computeIfAbsent(round.round().id(), id -> new LongAdder()).increment();
  }

  /** A round by name, open or not, from the database where memory does not have it. */
  Optional<OpenRound> find(String name) {
    Optional<OpenRound> known = fromMemory(name);
    return known.isPresent() || !name.matches("\\d{1,19}")
        ? known
        : id(name).flatMap(rounds::find).flatMap(this::read);
  }

  /** What a preview shows; empty where the name is none of a preview. */
  Optional<Question> preview(String name) {
    return PreviewName.parse(name)
        .flatMap(
            parsed ->
                consultations
                    .revision(parsed.revision())
                    .flatMap(
                        revision ->
                            revision
                                .definition()
                                .prompt(parsed.prompt())
                                .map(prompt -> new Question(name, revision, prompt))));
  }

  private static Optional<Long> id(String name) {
    try {
      return Optional.of(Long.parseLong(name));
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }

  Optional<OpenRound> read(Round round) {
    Optional<Revision> revision = consultations.inForce(round.consultation());
    return revision.flatMap(
        inForce ->
            inForce
                .definition()
                .prompt(round.prompt())
                .map(prompt -> new OpenRound(round, inForce, prompt)));
  }
}
