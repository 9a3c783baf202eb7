package org.jointheconversation.theme;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one theme of a codebook after another from a parser. For one file and thread. */
final class ThemeReader {
  private static final Set<String> KEYS = Set.of("id", "name", "description", "seeds");

  private static final int MOST_SEEDS = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PHRASE = 500;

  private final YAMLParser parser;
  private final CodebookProblems problems;
  private final Map<String, Integer> linesOfIds = new HashMap<>();

  ThemeReader(YAMLParser parser, CodebookProblems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The theme that begins at the current token, unless something is wrong with it. */
  Optional<Theme> next() throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      problems.add(parser, "is not a theme", "Give each theme id: and name:.");
      parser.skipChildren();
      return Optional.empty();
    }
    JsonLocation start = parser.currentTokenLocation();
    Map<String, String> words = new HashMap<>();
    List<String> seeds = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readKey(parser.currentName(), words, seeds);
    }
    requireKey("id", words, start);
    requireKey("name", words, start);
    String id = words.getOrDefault("id", "");
    String name = words.getOrDefault("name", "");
    if (!Theme.isId(id) || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Theme(id, name, words.getOrDefault("description", ""), seeds));
  }

  private void readKey(String key, Map<String, String> words, List<String> seeds)
      throws IOException {
    if (words.containsKey(key) || key.equals("seeds") && !seeds.isEmpty()) {
      problems.add(parser, key + ": stands twice in one theme", "Keep one of the two.");
    }
    if (!KEYS.contains(key)) {
      problems.add(parser, "a key is not known", "A theme has id, name, description and seeds.");
    }
    parser.nextToken();
    switch (key) {
      case "id" -> words.put(key, id());
      case "name" -> words.put(key, phrase(key, LONGEST_NAME));
      case "description" -> words.put(key, phrase(key, LONGEST_PHRASE));
      case "seeds" -> readSeeds(seeds);
      default -> parser.skipChildren();
    }
  }

  private void requireKey(String key, Map<String, String> words, JsonLocation start) {
    if (!words.containsKey(key)) {
      String mend = "Add " + key + ": to the theme that begins here.";
      problems.add(start.getLineNr(), start.getColumnNr(), key + ": is missing", mend);
    }
  }

  private String id() throws IOException {
    String id = phrase("id", Theme.LONGEST_ID);
    if (!id.isEmpty() && !Theme.isId(id)) {
      String mend =
          "Use lower case, digits and single hyphens; "
              + Assignment.UNCLASSIFIED
              + " is kept for replies without a theme.";
      problems.add(parser, "id: is not an id", mend);
    }
    Integer earlier = linesOfIds.putIfAbsent(id, parser.currentTokenLocation().getLineNr());
    if (!id.isEmpty() && earlier != null) {
      problems.add(
          parser, "id: stands on line " + earlier + " too", "Give each theme an id of its own.");
    }
    return id;
  }

  private void readSeeds(List<String> seeds) throws IOException {
    if (isEmpty()) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      problems.add(
          parser, "seeds: is not a list", "Write one phrase a line, each behind a hyphen.");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      seeds.add(phrase("seeds", LONGEST_PHRASE));
    }
    if (seeds.size() > MOST_SEEDS) {
      problems.add(parser, "seeds: more than " + MOST_SEEDS, "Ten good ones do.");
    }
  }

  /** The words at the current token, one line of them, or "" with a problem noted. */
  private String phrase(String key, int longest) throws IOException {
    if (!parser.currentToken().isScalarValue() || parser.isCurrentAlias()) {
      problems.add(parser, key + ": is not plain text", "Write it out, in quotes if need be.");
      parser.skipChildren();
      return "";
    }
    String words = isEmpty() ? "" : parser.getText().strip().replaceAll("\\s+", " ");
    if (words.isEmpty() && !key.equals("description")) {
      problems.add(parser, key + ": is empty", "Fill it in, or leave it out.");
    } else if (words.length() > longest) {
      problems.add(parser, key + ": is longer than " + longest + " characters", "Shorten it.");
    }
    return words;
  }

  /** Whether nothing stands behind the key, or the word for nothing. */
  private boolean isEmpty() throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL
        || parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().isBlank();
  }
}
