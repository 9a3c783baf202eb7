package org.jointheconversation.consultation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.audience.Problems;
import org.jointheconversation.consultation.YamlNode.Entry;
import org.jointheconversation.consultation.YamlNode.Listing;
import org.jointheconversation.consultation.YamlNode.Mapping;
import org.jointheconversation.consultation.YamlNode.Place;
import org.jointheconversation.consultation.YamlNode.Scalar;

/**
 * Reads one YAML document into nodes that know their line and column.
 *
 * <p>Walks the parser's tokens itself, because binding to classes loses the places. Aliases are
 * refused rather than followed: a few lines of them can stand for gigabytes, and what the second
 * pair of eyes reads should be what is meant. Nesting and the number of nodes are limited, so the
 * stack and the memory cannot be exhausted either.
 */
final class YamlTree {
  /** The grammar needs four. */
  private static final int DEEPEST = 10;

  /** A long consultation has a few hundred. */
  private static final int MOST_NODES = 20_000;

  private static final YAMLFactory YAML = YAMLFactory.builder().build();

  private final YAMLParser parser;
  private final Problems problems;
  private int nodes;

  private YamlTree(YAMLParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The document, a mapping; where it is not one, throws with what was noted. */
  static Mapping read(String text, Problems problems) {
    try (YAMLParser parser = YAML.createParser(text)) {
      return new YamlTree(parser, problems).document();
    } catch (JsonProcessingException e) {
      YamlSyntax.explain(e, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading a string cannot fail
    } catch (TooMuchException e) {
      problems.add(e.place.line(), e.place.column(), "", e.getMessage(), "Make the file simpler.");
    }
    problems.refuseIfAny();
    throw new IllegalStateException("a document that cannot be read has a problem");
  }

  private Mapping document() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(1, 1, "", "the file is empty", "Start with consultation: and its name.");
      problems.refuseIfAny();
    }
    YamlNode root = node(1);
    if (!(root instanceof Mapping mapping)) {
      add(root.place(), "the file does not begin with a key", "Start with consultation: a-name.");
      problems.refuseIfAny();
      throw new IllegalStateException("a problem was just noted");
    }
    if (parser.nextToken() != null) {
      add(place(), "a second document begins here", "Keep one consultation a file.");
    }
    return mapping;
  }

  private YamlNode node(int depth) throws IOException {
    Place place = place();
    if (depth > DEEPEST) {
      throw new TooMuchException(place, "is nested more than " + DEEPEST + " deep");
    }
    if (++nodes > MOST_NODES) {
      throw new TooMuchException(place, "has more than " + MOST_NODES + " values");
    }
    refuseTricks(place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> listing(place, depth);
      case VALUE_NULL -> new Scalar(place, "");
      default -> new Scalar(place, parser.getText());
    };
  }

  private void refuseTricks(Place place) throws IOException {
    if (parser.isCurrentAlias()) {
      add(place, "an alias (*) stands here", "Write out what it stands for.");
    } else if (parser.getTypeId() != null) {
      add(place, "a tag (!) stands here", "Leave it out, or put the text in quotes.");
    }
  }

  private Mapping mapping(Place place, int depth) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = place();
      parser.nextToken();
      Entry earlier = entries.putIfAbsent(key, new Entry(keyPlace, node(depth + 1)));
      if (earlier != null) {
        String what = Words.quoted(key) + " stands here a second time";
        add(keyPlace, what, "Keep this one or the one on line " + earlier.place().line() + ".");
      }
    }
    return new Mapping(place, entries);
  }

  private Listing listing(Place place, int depth) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Listing(place, items);
  }

  private Place place() {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  private void add(Place place, String what, String mend) {
    problems.add(place.line(), place.column(), "", what, mend);
  }

  /** Ends the reading at once: what follows is not worth the memory. */
  private static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    TooMuchException(Place place, String what) {
      super(what);
      this.place = place;
    }
  }
}
