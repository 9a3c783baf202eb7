package org.jointheconversation.theme.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jointheconversation.theme.Theme;

/**
 * One decision. Who took it stands in the audit log under its number; which replies it is about
 * stands beside it and goes with them.
 *
 * @param number from 1 on, in each consultation
 * @param themes ids, as the act needs them: those of a reply, or the one theme it is about
 * @param into the other theme's id, or empty
 * @param name what people read, or empty
 * @param description what belongs to a new theme, or empty
 * @param seeds phrases of a new theme, in the words of whoever adds it; never of a reply
 * @param target the number of the event that is undone, or of the group it is about, or 0
 */
public record CodingEvent(
    int number,
    Act act,
    List<String> themes,
    String into,
    String name,
    String description,
    List<String> seeds,
    long target) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public CodingEvent {
    themes = List.copyOf(themes);
    seeds = List.copyOf(seeds);
  }

  private static CodingEvent of(Act act, List<String> themes, String into, long target) {
    return new CodingEvent(0, act, themes, into, "", "", List.of(), target);
  }

  /** Replies have these themes. */
  public static CodingEvent confirm(List<String> themes) {
    return of(Act.CONFIRM, themes, "", 0);
  }

  /** There is a new theme. */
  public static CodingEvent add(Theme theme) {
    return with(Act.ADD, "", theme, 0);
  }

  /** A theme is called otherwise. */
  public static CodingEvent rename(String theme, String name) {
    return new CodingEvent(0, Act.RENAME, List.of(theme), "", name, "", List.of(), 0);
  }

  /** One theme becomes part of another. */
  public static CodingEvent merge(String theme, String into) {
    return of(Act.MERGE, List.of(theme), into, 0);
  }

  /** A part of a theme becomes a theme of its own, with those of its seeds that belong there. */
  public static CodingEvent split(String theme, Theme part) {
    return with(Act.SPLIT, theme, part, 0);
  }

  /** A theme is used no more. */
  public static CodingEvent retire(String theme) {
    return of(Act.RETIRE, List.of(theme), "", 0);
  }

  /** A group becomes a theme. */
  public static CodingEvent promote(long group, Theme theme) {
    return with(Act.PROMOTE, "", theme, group);
  }

  /** A group belongs to a theme. */
  public static CodingEvent absorb(long group, String theme) {
    return of(Act.ABSORB, List.of(theme), "", group);
  }

  /** A group is nothing to look at. */
  public static CodingEvent dismiss(long group) {
    return of(Act.DISMISS, List.of(), "", group);
  }

  /** An event does not count. */
  public static CodingEvent undo(int number) {
    return of(Act.UNDO, List.of(), "", number);
  }

  private static CodingEvent with(Act act, String from, Theme theme, long target) {
    return new CodingEvent(
        0,
        act,
        from.isEmpty() ? List.of() : List.of(from),
        theme.id(),
        theme.name(),
        theme.description(),
        theme.seeds(),
        target);
  }

  /** The same with its number. */
  public CodingEvent numbered(int next) {
    return new CodingEvent(next, act, themes, into, name, description, seeds, target);
  }

  /** The one theme it is about. */
  String theme() {
    return themes.get(0);
  }

  /** The theme that it makes. */
  Theme made() {
    return new Theme(into, name, description, seeds);
  }

  /** As stored. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a decision can always be written", e);
    }
  }

  /** Reads {@link #json()}. */
  public static CodingEvent parse(String json) {
    try {
      return JSON.readValue(json, CodingEvent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored decision cannot be read");
    }
  }
}
