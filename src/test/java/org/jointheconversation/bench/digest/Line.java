package org.jointheconversation.bench.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A digest line made by hand, as scripts read it. */
final class Line {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ArrayNode themes;

  private Line(String organisation) {
    root.put("id", "0").put("consultation", "made").put("week", "2026-W47").put("edition", 1);
    root.put("organisation", organisation);
    turnout(null, null, null);
    themes = root.putArray("themes");
    root.putArray("emerging");
    root.put("suppressed", 0);
  }

  static Line whole() {
    return new Line(null);
  }

  static Line organisation(String id) {
    return new Line(id);
  }

  Line turnout(Integer asked, Integer answered, Integer replies) {
    root.put("asked", asked).put("answered", answered).put("replies", replies);
    return this;
  }

  Line week(String week) {
    root.put("week", week);
    return this;
  }

  Line edition(int edition) {
    root.put("edition", edition);
    return this;
  }

  Line theme(String id, int people) {
    return theme(id, people, null, null, null);
  }

  Line theme(String id, int people, Integer problem, Integer idea, Integer praise) {
    ObjectNode theme = add(id, people, "new");
    theme.putObject("kinds").put("problem", problem).put("idea", idea).put("praise", praise);
    return this;
  }

  Line share(double share) {
    ((ObjectNode) themes.get(themes.size() - 1)).put("share", share);
    return this;
  }

  Line hours(int perWeek) {
    ((ObjectNode) themes.get(themes.size() - 1)).putObject("hoursLost").put("perWeek", perWeek);
    return this;
  }

  Line change(Integer people, String verdict) {
    ((ObjectNode) themes.get(themes.size() - 1))
        .putObject("change")
        .put("people", people)
        .put("verdict", verdict);
    return this;
  }

  private ObjectNode add(String id, Integer people, String verdict) {
    ObjectNode theme = themes.addObject().put("theme", id).put("name", id).put("people", people);
    theme.putNull("share");
    theme.putObject("change").putNull("people").put("verdict", verdict);
    theme.putNull("hoursLost");
    return theme;
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
