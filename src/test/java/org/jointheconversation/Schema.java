package org.jointheconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON schema of {@code src/test/resources/schemas}. Thread-safe. */
public final class Schema {
  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  /** Microsoft's of a Teams app, which is of an older draft. */
  public static Schema ofTeamsApps() {
    return new Schema(read("teams-1.24.json", SpecVersion.VersionFlag.V4));
  }

  public static Schema ofSlackApps() {
    return new Schema(read("slack-manifest.json", SpecVersion.VersionFlag.V7));
  }

  public static Schema ofCards() {
    return new Schema(read("adaptive-card-1.5.json", SpecVersion.VersionFlag.V7));
  }

  /** What is wrong, a sentence each, with its place. */
  public List<String> errors(JsonNode json) {
    return schema.validate(json).stream().map(Object::toString).toList();
  }

  private static JsonSchema read(String file, SpecVersion.VersionFlag draft) {
    try (InputStream in = Schema.class.getResourceAsStream("/schemas/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // Java's patterns know no backspace between brackets.
      return JsonSchemaFactory.getInstance(draft)
          .getSchema(text.replace("\\\\f\\\\b\\\\v", "\\\\f\\\\u0008\\\\v"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
