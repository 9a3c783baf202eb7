package org.jointheconversation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.consultation.IsoWeek;

/** The sample consultation, its staff and their made-up replies, moved to today's dates. */
final class SampleFiles {
  private static final String FOLDER = "/samples/";
  private static final String DEFINITION = "getting-tech-right.yaml";
  private static final String STAFF = "staff.csv";

  /** The replies cover so many complete weeks. */
  private static final int WEEKS = 5;

  private SampleFiles() {}

  /** Writes the definition and the audience into a folder; returns the definition's file. */
  static Path write(Path folder, LocalDate today) {
    try {
      Files.writeString(folder.resolve(STAFF), text(STAFF));
      return Files.writeString(folder.resolve(DEFINITION), dated(text(DEFINITION), today));
    } catch (IOException e) {
      throw new UncheckedIOException("the samples cannot be written", e);
    }
  }

  private static String dated(String yaml, LocalDate today) {
    LocalDate opens = IsoWeek.of(today).plus(-WEEKS).monday();
    return yaml.replaceFirst("(?m)^opens: .*$", "opens: " + opens)
        .replaceFirst("(?m)^closes: .*$", "closes: " + today.plusWeeks(4))
        .replaceAll("review: \\d{4}-\\d\\d-\\d\\d", "review: " + today.plusMonths(3));
  }

  static CsvInput staff() {
    return CsvInput.resource(FOLDER + STAFF);
  }

  static CsvInput replies() {
    return CsvInput.resource(FOLDER + "replies.csv");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SampleFiles.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
