package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jointheconversation.outcome.PublicOutcome;
import org.jointheconversation.outcome.Status;

/** An outcome as a frozen input keeps it and as scripts read it in a digest. */
final class OutcomeJson {
  private OutcomeJson() {}

  static ObjectNode write(PublicOutcome outcome) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("theme", outcome.theme())
        .put("name", outcome.name())
        .put("owner", outcome.owner())
        .put("due", outcome.due().map(LocalDate::toString).orElse(null))
        .put("status", outcome.status().wire())
        .put("answer", outcome.answer())
        .put("overdue", outcome.overdue())
        .put("yes", FrozenInputJson.boxed(outcome.yes()))
        .put("no", FrozenInputJson.boxed(outcome.no()));
  }

  static PublicOutcome read(JsonNode node) {
    String status = node.path("status").asText().replace('-', '_').toUpperCase(Locale.ROOT);
    return new PublicOutcome(
        node.path("theme").asText(),
        node.path("name").asText(),
        node.path("owner").asText(),
        Optional.ofNullable(node.path("due").textValue()).map(LocalDate::parse),
        Status.valueOf(status),
        node.path("answer").asText(),
        node.path("overdue").asBoolean(),
        FrozenInputReader.optional(node.path("yes")),
        FrozenInputReader.optional(node.path("no")));
  }
}
