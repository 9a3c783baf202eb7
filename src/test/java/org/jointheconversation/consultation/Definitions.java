package org.jointheconversation.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jointheconversation.audience.Problem;
import org.jointheconversation.audience.RefusedFileException;

/** Definitions for tests: the one that uses the whole grammar, and the shortest there is. */
final class Definitions {
  static final String SHORTEST =
      """
      consultation: getting-tech-right
      title: Getting technology right
      purpose: Find what slows staff down.
      stillOpen: Which problems are fixed first.
      decisionOwner: Chief Nursing Information Officer
      moreInformation: https://example.nhs.uk/tech-plan
      privacy: { controller: Example NHS Trust, basis: public task, contact: ig@example.nhs.uk }
      opens: 2026-11-23
      closes: 2026-12-18
      timeZone: Europe/London
      audience: staff.csv
      codebook: frontline-technology
      signposts:
        - { for: distress, text: Talk to someone now., review: 2027-03-01 }
      prompts:
        - id: slowed-down
          text: What slowed you down?
          send: every Tuesday at 10:00
      digest:
        post: every Monday at 09:00
      """;

  private Definitions() {}

  /** The example that the documentation shows. */
  static String wholeGrammar() {
    try (InputStream in = Definitions.class.getResourceAsStream("whole-grammar.yaml")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Definition read(String text) {
    return DefinitionReader.read(new DefinitionSource("a.yaml", text));
  }

  /** The shortest definition with one line exchanged, which must be there. */
  static String with(String line, String other) {
    return exchange(SHORTEST, line, other);
  }

  static String exchange(String text, String line, String other) {
    if (!text.contains(line)) {
      throw new IllegalArgumentException("no such line: " + line);
    }
    return text.replace(line, other);
  }

  /** What is wrong with it; fails where nothing is. */
  static List<String> problems(String text) {
    RefusedFileException refused =
        catchThrowableOfType(RefusedFileException.class, () -> read(text));
    if (refused == null) {
      throw new AssertionError("was not refused");
    }
    return refused.problems().stream().map(Problem::toString).toList();
  }
}
