package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/**
 * The stored form of a {@link FrozenInput}: JSON with its keys in one order and no space. {@code
 * format} tells the rules it was composed by, so that other rules later leave old digests
 * verifiable.
 */
final class FrozenInputJson {
  static final int FORMAT = 3;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FrozenInputJson() {}

  static String write(FrozenInput input) {
    ObjectNode root = JSON.objectNode().put("format", input.format());
    root.set("subject", subject(input.subject()));
    root.set("codebook", codebook(input.codebook()));
    root.set("answers", answers(input.answers()));
    ArrayNode before = root.putArray("before");
    input.before().forEach(week -> before.add(weekBefore(week)));
    ObjectNode quotes = root.putObject("quotes");
    input.quotes().forEach((theme, ids) -> ids.forEach(quotes.putArray(theme)::add));
    root.put("minGroup", input.minGroup());
    if (input.format() > 1) {
      ArrayNode emerging = root.putArray("emerging");
      input
          .emerging()
          .forEach(one -> emerging.addObject().put("name", one.name()).put("people", one.people()));
    }
    if (input.format() > 2) {
      root.set("beside", SurroundingsJson.write(input.beside()));
    }
    return root.toString();
  }

  private static ObjectNode subject(Subject subject) {
    return JSON.objectNode()
        .put("consultation", subject.consultation())
        .put("title", subject.title())
        .put("week", subject.week().toString())
        .put("organisation", subject.organisation().orElse(null))
        .put("edition", subject.edition());
  }

  private static ObjectNode codebook(FrozenCodebook codebook) {
    ObjectNode node = JSON.objectNode().put("id", codebook.id()).put("version", codebook.version());
    ArrayNode themes = node.putArray("themes");
    codebook
        .themes()
        .forEach(theme -> themes.addObject().put("id", theme.id()).put("name", theme.name()));
    return node;
  }

  private static ObjectNode answers(Answers answers) {
    ObjectNode node = JSON.objectNode();
    node.put("asked", boxed(answers.asked())).put("silent", answers.silent());
    node.put("rowsCountedAsPeople", answers.rowsCountedAsPeople());
    ArrayNode people = node.putArray("people");
    for (PeopleGroup group : answers.people()) {
      ArrayNode replies = people.addObject().put("people", group.people()).putArray("replies");
      group.replies().forEach(reply -> replies.add(reply(reply)));
    }
    return node;
  }

  private static ObjectNode reply(ReplyRow row) {
    ObjectNode node = JSON.objectNode();
    ArrayNode themes = node.putArray("themes");
    row.themes().forEach(themes::add);
    row.minutes().ifPresent(minutes -> node.put("minutes", minutes));
    row.times().ifPresent(times -> node.put("times", times));
    if (row.others() > 0) {
      node.put("others", row.others());
    }
    if (!row.kinds().isEmpty()) {
      ObjectNode kinds = node.putObject("kinds");
      row.kinds().forEach((theme, kind) -> kinds.put(theme, kind.wire()));
    }
    return node;
  }

  private static ObjectNode weekBefore(WeekBefore week) {
    ObjectNode node = JSON.objectNode().put("week", week.week().toString());
    node.put("answered", boxed(week.answered()));
    ObjectNode shown = node.putObject("shown");
    week.shown().forEach(shown::put);
    week.codebook().ifPresent(version -> node.put("codebook", version));
    return node;
  }

  static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
