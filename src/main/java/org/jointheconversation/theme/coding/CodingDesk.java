package org.jointheconversation.theme.coding;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Theme;
import org.jointheconversation.theme.coding.CodingStore.Readable;

/**
 * Where coordinators decide about themes. Every decision is checked against what stands, kept, and
 * written to the audit log under its number. Thread-safe.
 */
public final class CodingDesk {
  private static final int EXAMPLES_OF_GROUP = 50;

  private final CodingStore store;
  private final EmergentStore groups;
  private final Access access;
  private final AuditLog audit;

  public CodingDesk(CodingStore store, EmergentStore groups, Access access, AuditLog audit) {
    this.store = store;
    this.groups = groups;
    this.access = access;
    this.audit = audit;
  }

  /** Lets coordinators pass, and finds the consultation. */
  private long enter(String consultation, String by) {
    access.require(by, Role.COORDINATOR);
    return store
        .consultation(consultation)
        .orElseThrow(() -> new CodingRefusedException("there is no consultation " + consultation));
  }

  /** The replies that a person should look at, best first; see {@link CodingStore#unsure}. */
  public Unsure unsure(String consultation, int most, String by) {
    long id = enter(consultation, by);
    List<Readable> readable = store.unsure(id, most);
    audit.record(by, "themes unsure", consultation, readable.size() + " replies shown");
    return new Unsure(readable, store.countUnsure(id));
  }

  /**
   * What waits for a person.
   *
   * @param all how many there are, those that nobody else may read included
   */
  public record Unsure(List<Readable> readable, int all) {}

  /** How many replies are not sure of any theme, those that nobody else may read included. */
  public int countUnsure(String consultation, String by) {
    return store.countUnsure(enter(consultation, by));
  }

  /** Groups of replies that nobody has decided about, newest week first, the heaviest in front. */
  public List<EmergentGroup> undecided(String consultation, String by) {
    long id = enter(consultation, by);
    Coding coding = store.coding(id);
    return groups.groups(id).stream()
        .filter(group -> !coding.decided().containsKey(group.id()))
        .toList();
  }

  /** One reply that others may read. */
  public Readable reply(String consultation, long reply, String by) {
    Readable readable = readable(enter(consultation, by), reply);
    audit.record(by, "themes why", consultation, "1 reply shown");
    return readable;
  }

  private Readable readable(long id, long reply) {
    return store
        .readable(id, reply)
        .orElseThrow(
            () ->
                new CodingRefusedException(
                    "there is no such reply, or its writer did not agree that others read it"));
  }

  /** What stands, for whoever may see it. */
  public Coding coding(String consultation, String by) {
    return store.coding(enter(consultation, by));
  }

  /** Every decision, the first in front. */
  public List<CodingEvent> events(String consultation, String by) {
    return store.events(enter(consultation, by));
  }

  /** A reply has the themes it was given. */
  public int accept(String consultation, long reply, String by) {
    long id = enter(consultation, by);
    List<String> themes =
        readable(id, reply).assignments().stream().map(Assignment::theme).toList();
    if (themes.isEmpty()) {
      throw new CodingRefusedException("this reply has no theme yet: try again in a moment");
    }
    return decide(consultation, id, CodingEvent.confirm(themes), List.of(reply), by);
  }

  /** A reply has other themes than it was given. */
  public int reassign(String consultation, long reply, List<String> themes, String by) {
    long id = enter(consultation, by);
    readable(id, reply);
    themes.stream().filter(t -> !t.equals(Assignment.UNCLASSIFIED)).forEach(t -> known(id, t));
    if (themes.size() > 1 && themes.contains(Assignment.UNCLASSIFIED)) {
      throw new CodingRefusedException("a reply has themes or is unclassified, not both");
    }
    return decide(consultation, id, CodingEvent.confirm(themes), List.of(reply), by);
  }

  /** There is a new theme. */
  public int add(String consultation, Theme theme, String by) {
    long id = enter(consultation, by);
    fresh(id, theme.id());
    return decide(consultation, id, CodingEvent.add(theme), List.of(), by);
  }

  /** A theme has another name; its id stays. */
  public int rename(String consultation, String theme, String name, String by) {
    long id = enter(consultation, by);
    known(id, theme);
    if (name.isBlank()) {
      throw new CodingRefusedException("a theme has a name");
    }
    return decide(consultation, id, CodingEvent.rename(theme, name), List.of(), by);
  }

  /** A theme becomes part of another one. */
  public int merge(String consultation, String theme, String into, String by) {
    long id = enter(consultation, by);
    known(id, theme);
    known(id, into);
    if (theme.equals(into)) {
      throw new CodingRefusedException("a theme cannot become part of itself");
    }
    return decide(consultation, id, CodingEvent.merge(theme, into), List.of(), by);
  }

  /** A part of a theme becomes one of its own. */
  public int split(String consultation, String theme, Theme part, String by) {
    long id = enter(consultation, by);
    known(id, theme);
    fresh(id, part.id());
    return decide(consultation, id, CodingEvent.split(theme, part), List.of(), by);
  }

  /** A theme is used no more. */
  public int retire(String consultation, String theme, String by) {
    long id = enter(consultation, by);
    known(id, theme);
    if (store.coding(id).codebook().themes().size() == 1) {
      throw new CodingRefusedException("a codebook has a theme: add another one first");
    }
    return decide(consultation, id, CodingEvent.retire(theme), List.of(), by);
  }

  /** A group of replies becomes a theme, its replies examples. */
  public int promote(String consultation, long group, Theme theme, String by) {
    long id = enter(consultation, by);
    fresh(id, theme.id());
    return decide(consultation, id, CodingEvent.promote(group, theme), members(id, group), by);
  }

  /** A group of replies belongs to a theme there is. */
  public int absorb(String consultation, long group, String theme, String by) {
    long id = enter(consultation, by);
    known(id, theme);
    return decide(consultation, id, CodingEvent.absorb(group, theme), members(id, group), by);
  }

  /** A group of replies is nothing to look at, until it has grown. */
  public int dismiss(String consultation, long group, String by) {
    long id = enter(consultation, by);
    members(id, group);
    return decide(consultation, id, CodingEvent.dismiss(group), List.of(), by);
  }

  /** An earlier decision does not count, or counts again. */
  public int undo(String consultation, int number, String by) {
    long id = enter(consultation, by);
    if (store.events(id).stream().noneMatch(event -> event.number() == number)) {
      throw new CodingRefusedException("there is no decision " + number + ": see themes events");
    }
    return decide(consultation, id, CodingEvent.undo(number), List.of(), by);
  }

  /** Its most central replies: more would say no more, and take long to learn. */
  private List<Long> members(long id, long group) {
    return groups
        .find(id, group)
        .orElseThrow(() -> new CodingRefusedException("there is no such group: see themes new"))
        .replies()
        .stream()
        .limit(EXAMPLES_OF_GROUP)
        .toList();
  }

  private void known(long id, String theme) {
    if (!store.coding(id).codebook().themeIds().contains(theme)) {
      throw new CodingRefusedException("the codebook has no theme " + theme);
    }
  }

  private void fresh(long id, String theme) {
    if (store.coding(id).codebook().themeIds().contains(theme)) {
      throw new CodingRefusedException("the codebook has a theme " + theme + " already");
    }
  }

  private int decide(
      String consultation, long id, CodingEvent event, Collection<Long> replies, String by) {
    int after = store.events(id).size();
    OptionalInt number = store.append(id, after, event, replies);
    if (number.isEmpty()) {
      throw new CodingRefusedException("somebody else has just decided something: try again");
    }
    audit.record(by, "themes " + event.act().wire(), consultation, "decision " + number.getAsInt());
    return number.getAsInt();
  }
}
