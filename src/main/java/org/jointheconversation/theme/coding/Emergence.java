package org.jointheconversation.theme.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Vectors;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.coding.EmergentStore.Heard;
import org.jointheconversation.theme.discovery.Discovery;

/**
 * Looks for what is new in a week: groups of enough people that the codebook lacks. What a person
 * has dismissed stays quiet until it has grown by half; what was promoted is known from then on.
 */
public final class Emergence {
  /** So near a centre is the same group, in another week or looked for again; a cosine. */
  private static final double SAME = 0.9;

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
    List<Heard> heard = store.heard(consultation, week);
    if (people(heard, null) < minGroup) {
      store.replace(consultation, week, List.of());
      return;
    }
    Coding coding = codings.coding(consultation);
    Novelty novelty = Novelty.of(coding.codebook(), codings.examples(coding), model, workers);
    Discovery.Found found =
        new Discovery(novelty::of, minGroup)
            .discover(
                heard.stream()
                    .map(one -> new Discovery.Said(one.text().reveal(), one.vector()))
                    .toList(),
                OptionalInt.empty());
    List<EmergentGroup> groups = new ArrayList<>();
    for (Discovery.Group group : found.groups()) {
      if (group.isNew() && people(heard, group.members()) >= minGroup) {
        groups.add(group(week, group, heard));
      }
    }
    List<EmergentGroup> before = decidedBefore(consultation, coding);
    groups.removeIf(group -> before.stream().anyMatch(old -> silences(old, group, coding)));
    store.replace(consultation, week, groups);
  }

  private static int people(List<Heard> heard, List<Integer> members) {
    Set<String> people = new HashSet<>();
    if (members == null) {
      heard.forEach(one -> people.add(one.person()));
    } else {
      members.forEach(member -> people.add(heard.get(member).person()));
    }
    return people.size();
  }

  private EmergentGroup group(String week, Discovery.Group group, List<Heard> heard) {
    return new EmergentGroup(
        randomIds.getAsLong(),
        week,
        group.name(),
        people(heard, group.members()),
        group.novelty(),
        group.centre(),
        group.members().stream().map(member -> heard.get(member).reply()).toList());
  }

  private List<EmergentGroup> decidedBefore(long consultation, Coding coding) {
    return store.groups(consultation).stream()
        .filter(group -> coding.decided().containsKey(group.id()))
        .toList();
  }

  private static boolean silences(EmergentGroup old, EmergentGroup group, Coding coding) {
    boolean same = Vectors.dot(old.centre(), group.centre()) >= SAME;
    boolean dismissed = coding.decided().get(old.id()) == Act.DISMISS;
    boolean grown = group.people() >= GROWN * old.people();
    return same && !(dismissed && grown);
  }
}
