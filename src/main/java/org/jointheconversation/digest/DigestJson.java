package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The digest as scripts read it: one line of JSON, its keys in one order, every key present. {@code
 * kinds} is null and {@code emerging} empty: replies are not yet told apart by kind, nor searched
 * for themes that the codebook lacks. Beyond the fixed keys there is {@code rowsCountedAsPeople}.
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
    root.putArray("emerging");
    root.put("suppressed", digest.suppressed());
    root.put("rowsCountedAsPeople", digest.method().rowsCountedAsPeople());
    return root.toString();
  }

  private static ObjectNode theme(Digest.Theme theme, Function<Digest.Quote, String> words) {
    ObjectNode node = JSON.objectNode().put("theme", theme.id()).put("name", theme.name());
    node.put("people", boxed(theme.people())).put("share", theme.share().orElse(null));
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
    ArrayNode quotes = node.putArray("quotes");
    theme.quotes().forEach(quote -> quotes.add(words.apply(quote)));
    return node;
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
