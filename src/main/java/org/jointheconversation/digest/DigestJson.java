package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The digest as scripts read it: one line of JSON, its keys in one order, every key present. Beyond
 * the fixed keys there are {@code rowsCountedAsPeople}; {@code codebookChanged}, whether a week
 * that is compared with was sorted by other themes; {@code notHeardFrom}; {@code comparison}, null
 * where no organisation shows anything; {@code outcomes}; and a theme's {@code shareRange} where
 * its share is shown.
 */
public final class DigestJson {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  /** What stands in the place of a quote that was removed. */
  static final String REMOVED = "[removed]";

  private DigestJson() {}

  /** The digest with its quotes in words, without a line break. */
  public static String render(Digest digest) {
    return json(digest, quote -> quote.text().orElse(REMOVED));
  }

  /**
   * The digest with ids in the place of quotes: what is stored and compared, so that removing a
   * quote changes no byte of what was published.
   */
  static String figures(Digest digest) {
    return json(digest, Digest.Quote::id);
  }

  private static String json(Digest digest, Function<Digest.Quote, String> words) {
    Subject subject = digest.subject();
    ObjectNode root = JSON.objectNode().put("id", digest.id());
    root.put("consultation", subject.consultation()).put("week", subject.week().toString());
    root.put("edition", subject.edition());
    root.put("organisation", subject.organisation().orElse(null));
    root.put("asked", boxed(digest.turnout().asked()));
    root.put("answered", boxed(digest.turnout().answered()));
    root.put("replies", boxed(digest.turnout().replies()));
    ArrayNode themes = root.putArray("themes");
    digest.themes().forEach(theme -> themes.add(theme(theme, words)));
    ArrayNode emerging = root.putArray("emerging");
    digest.emerging().forEach(one -> emerging.add(emerging(one, words)));
    root.put("suppressed", digest.suppressed());
    root.put("rowsCountedAsPeople", digest.method().rowsCountedAsPeople());
    if (digest.method().format() > 1) {
      root.put("codebookChanged", digest.method().codebookChanged());
    }
    if (digest.method().format() > 2) {
      ArrayNode notHeard = root.putArray("notHeardFrom");
      digest.notHeardFrom().forEach(one -> notHeard.add(notHeard(one)));
      root.putNull("comparison");
      digest.comparison().ifPresent(one -> root.set("comparison", comparison(one)));
      ArrayNode outcomes = root.putArray("outcomes");
      digest.outcomes().forEach(one -> outcomes.add(OutcomeJson.write(one)));
    }
    return root.toString();
  }

  private static ObjectNode notHeard(Surroundings.NotHeard groups) {
    ObjectNode node = JSON.objectNode().put("by", groups.by());
    groups.names().forEach(node.putArray("names")::add);
    return node;
  }

  private static ObjectNode comparison(Comparison comparison) {
    ObjectNode node = JSON.objectNode().put("organisations", comparison.organisations());
    ArrayNode shared = node.putArray("solveOnce");
    for (Comparison.Shared one : comparison.solveOnce()) {
      shared
          .addObject()
          .put("theme", one.theme())
          .put("name", one.name())
          .put("organisations", one.organisations());
    }
    ArrayNode local = node.putArray("solveHere");
    for (Comparison.Local one : comparison.solveHere()) {
      local
          .addObject()
          .put("theme", one.theme())
          .put("name", one.name())
          .put("organisation", one.organisation());
    }
    ArrayNode gaps = node.putArray("gaps");
    for (Comparison.Gap one : comparison.gaps()) {
      gaps.addObject()
          .put("theme", one.theme())
          .put("name", one.name())
          .put("organisation", one.organisation())
          .put("here", one.here())
          .put("elsewhere", one.elsewhere());
    }
    return node;
  }

  private static ObjectNode theme(Digest.Theme theme, Function<Digest.Quote, String> words) {
    ObjectNode node = JSON.objectNode().put("theme", theme.id()).put("name", theme.name());
    node.put("people", boxed(theme.people())).put("share", theme.share().orElse(null));
    theme
        .shareRange()
        .ifPresent(
            range ->
                node.putObject("shareRange").put("low", range.low()).put("high", range.high()));
    ObjectNode change = node.putObject("change").put("people", boxed(theme.change().people()));
    change.put("verdict", theme.change().verdict().wire());
    node.putNull("hoursLost");
    theme
        .hoursLost()
        .ifPresent(
            hours ->
                node.putObject("hoursLost")
                    .put("perWeek", hours.perWeek())
                    .put("low", hours.low())
                    .put("high", hours.high()));
    node.putNull("kinds");
    theme
        .kinds()
        .ifPresent(
            kinds ->
                node.putObject("kinds")
                    .put("problem", boxed(kinds.problem()))
                    .put("idea", boxed(kinds.idea()))
                    .put("praise", boxed(kinds.praise())));
    ArrayNode quotes = node.putArray("quotes");
    theme.quotes().forEach(quote -> quotes.add(words.apply(quote)));
    return node;
  }

  private static ObjectNode emerging(
      Digest.Emerging emerging, Function<Digest.Quote, String> words) {
    ObjectNode node = JSON.objectNode().put("name", emerging.name());
    ArrayNode quotes = node.put("people", emerging.people()).putArray("quotes");
    emerging.quotes().forEach(quote -> quotes.add(words.apply(quote)));
    return node;
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
