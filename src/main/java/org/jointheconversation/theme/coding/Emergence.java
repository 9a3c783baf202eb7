package org.jointheconversation.theme.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Vectors;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.coding.EmergentStore.Heard;
import org.jointheconversation.theme.discovery.Discovery;

/**
 * Looks for what is new in a week: groups of enough people that the codebook lacks. What a person
 * has dismissed stays quiet until it has grown by half; what was promoted is known from then on. Of
 * a large week groups are found among some replies, evenly taken by their random numbers, and every
 * reply is then put to the nearest one: no more are held at once.
 */
public final class Emergence {
  /** So many replies are held at once: some 120 MB while groups are found among them. */
  static final int MOST_HELD = 20_000;

  /** So near a centre is the same group, in another week or looked for again; a cosine. */
  private static final double SAME = 0.9;

  /** So near a centre, within one week, is the very group that was found before. */
  private static final double SAME_AGAIN = 0.98;

  private static final double GROWN = 1.5;

  private final EmergentStore store;
  private final CodingStore codings;
  private final SentenceModel model;
  private final Workers workers;
  private final LongSupplier randomIds;
  private final int minGroup;

  /**
   * @param minGroup the smallest group of people about which anything is kept
   */
  public Emergence(
      EmergentStore store,
      CodingStore codings,
      SentenceModel model,
      Workers workers,
      LongSupplier randomIds,
      int minGroup) {
    this.store = store;
    this.codings = codings;
    this.model = model;
    this.workers = workers;
    this.randomIds = randomIds;
    this.minGroup = minGroup;
  }

  /** Looks through a week once more, and keeps what was found. */
  public void look(long consultation, String week) {
    List<Heard> some = store.heard(consultation, week, MOST_HELD);
    List<EmergentGroup> groups =
        some.size() < minGroup ? List.of() : found(consultation, week, some);
    store.replace(consultation, week, groups);
  }

  private List<EmergentGroup> found(long consultation, String week, List<Heard> some) {
    Coding coding = codings.coding(consultation);
    Novelty novelty = Novelty.of(coding.codebook(), codings.examples(coding), model, workers);
    List<Discovery.Group> found =
        new Discovery(novelty::of, minGroup)
            .discover(
                some.stream()
                    .map(one -> new Discovery.Said(one.text().reveal(), one.vector()))
                    .toList(),
                OptionalInt.empty())
            .groups();
    Gathering gathering = new Gathering(found);
    if (some.size() < MOST_HELD) {
      gathering.take(some);
    } else {
      store.eachHeard(consultation, week, gathering::add);
    }
    Map<Boolean, List<EmergentGroup>> before =
        store.groups(consultation).stream()
            .collect(Collectors.partitioningBy(g -> coding.decided().containsKey(g.id())));
    List<EmergentGroup> open = new ArrayList<>(before.get(false));
    List<EmergentGroup> groups = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isNew() && gathering.people(i) >= minGroup) {
        groups.add(group(idOf(found.get(i), week, open), week, found.get(i), i, gathering));
      }
    }
    groups.removeIf(
        group -> before.get(true).stream().anyMatch(old -> silences(old, group, coding)));
    return groups;
  }

  /** A group that is found again keeps its number: somebody may be about to decide about it. */
  private long idOf(Discovery.Group group, String week, List<EmergentGroup> open) {
    for (EmergentGroup old : open) {
      if (old.week().equals(week) && Vectors.dot(old.centre(), group.centre()) >= SAME_AGAIN) {
        open.remove(old);
        return old.id();
      }
    }
    return randomIds.getAsLong();
  }

  private static EmergentGroup group(
      long id, String week, Discovery.Group group, int place, Gathering gathering) {
    return new EmergentGroup(
        id,
        week,
        group.name(),
        gathering.people(place),
        group.novelty(),
        group.centre(),
        gathering.replies(place));
  }

  private static boolean silences(EmergentGroup old, EmergentGroup group, Coding coding) {
    boolean same = Vectors.dot(old.centre(), group.centre()) >= SAME;
    boolean dismissed = coding.decided().get(old.id()) == Act.DISMISS;
    boolean grown = group.people() >= GROWN * old.people();
    return same && !(dismissed && grown);
  }
}
