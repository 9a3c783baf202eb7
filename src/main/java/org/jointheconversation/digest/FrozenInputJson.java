package org.jointheconversation.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.OptionalInt;
import org.jointheconversation.theme.Kind;

/**
 * The stored form of a {@link FrozenInput}: JSON with its keys in one order and no space. {@code
 * format} tells the rules it was composed by, so that other rules later leave old digests
 * verifiable.
 */
final class FrozenInputJson {
  static final int FORMAT = 3;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY = new ObjectMapper().getFactory();

  private FrozenInputJson() {}

  /** Written once more to know its length: a text that grows takes three times the room. */
  static String write(FrozenInput input) {
    Length length = new Length();
    write(input, length);
    StringWriter json = new StringWriter(length.characters);
    write(input, json);
    return json.toString();
  }

  private static final class Length extends Writer {
    private int characters;

    @Override
    public void write(char[] text, int from, int count) {
      characters += count;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Group by group: a large week is longer than what it is made from. */
  static void write(FrozenInput input, Writer to) {
    try (JsonGenerator json = FACTORY.createGenerator(to)) {
      json.writeStartObject();
      json.writeNumberField("format", input.format());
      json.writePOJOField("subject", subject(input.subject()));
      json.writePOJOField("codebook", codebook(input.codebook()));
      json.writeFieldName("answers");
      write(input.answers(), json);
      json.writePOJOField("before", before(input));
      json.writePOJOField("quotes", quotes(input));
      json.writeNumberField("minGroup", input.minGroup());
      if (input.format() > 1) {
        json.writePOJOField("emerging", emerging(input));
      }
      if (input.format() > 2) {
        json.writePOJOField("beside", SurroundingsJson.write(input.beside()));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static void write(Answers answers, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writePOJOField("asked", boxed(answers.asked()));
    json.writeNumberField("silent", answers.silent());
    json.writeBooleanField("rowsCountedAsPeople", answers.rowsCountedAsPeople());
    json.writeArrayFieldStart("people");
    for (PeopleGroup group : answers.people()) {
      json.writeStartObject();
      json.writeNumberField("people", group.people());
      json.writeArrayFieldStart("replies");
      for (ReplyRow reply : group.replies()) {
        write(reply, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(ReplyRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("themes");
    for (String theme : row.themes()) {
      json.writeString(theme);
    }
    json.writeEndArray();
    if (row.minutes().isPresent()) {
      json.writeNumberField("minutes", row.minutes().getAsInt());
    }
    if (row.times().isPresent()) {
      json.writeNumberField("times", row.times().getAsInt());
    }
    if (row.others() > 0) {
      json.writeNumberField("others", row.others());
    }
    if (!row.kinds().isEmpty()) {
      json.writeObjectFieldStart("kinds");
      for (Map.Entry<String, Kind> kind : row.kinds().entrySet()) {
        json.writeStringField(kind.getKey(), kind.getValue().wire());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static ArrayNode before(FrozenInput input) {
    ArrayNode before = JSON.arrayNode();
    input.before().forEach(week -> before.add(weekBefore(week)));
    return before;
  }

  private static ObjectNode quotes(FrozenInput input) {
    ObjectNode quotes = JSON.objectNode();
    input.quotes().forEach((theme, ids) -> ids.forEach(quotes.putArray(theme)::add));
    return quotes;
  }

  private static ArrayNode emerging(FrozenInput input) {
    ArrayNode emerging = JSON.arrayNode();
    input
        .emerging()
        .forEach(one -> emerging.addObject().put("name", one.name()).put("people", one.people()));
    return emerging;
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
