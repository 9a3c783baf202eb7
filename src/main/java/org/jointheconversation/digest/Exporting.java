package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.theme.CsvOut;

/**
 * Writes what was published of a consultation, for a spreadsheet: the newest public edition of each
 * week and scope, and nothing that no digest says. Thread-safe.
 */
public final class Exporting {
  private static final String FORMULA = "=+-@\t\r";

  private final EditionStore editions;
  private final Access access;
  private final AuditLog audit;

  public Exporting(EditionStore editions, Access access, AuditLog audit) {
    this.editions = editions;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Writes {@code themes.csv}, {@code weeks.csv}, {@code organisations.csv}, {@code digests.json}
   * and {@code quotes.csv}; files of those names are replaced, each whole or not at all.
   *
   * @param by the coordinator's account in its written form
   * @throws IOException where the folder cannot be written to
   */
  public void run(String consultation, Path folder, String by) throws IOException {
    access.require(by, Role.COORDINATOR);
    Files.createDirectories(folder);
    csv(folder, "themes.csv", consultation, THEMES, Exporting::themes);
    csv(folder, "weeks.csv", consultation, WEEKS, Exporting::wholes);
    csv(folder, "organisations.csv", consultation, ORGANISATIONS, Exporting::organisations);
    csv(folder, "quotes.csv", consultation, QUOTES, Exporting::quotes);
    json(folder.resolve("digests.json"), consultation);
    audit.record(by, "export", consultation, "what was published");
  }

  private static final List<String> THEMES =
      List.of(
          "week",
          "organisation",
          "theme",
          "name",
          "people",
          "share",
          "change",
          "verdict",
          "problem",
          "idea",
          "praise",
          "hours_per_week",
          "hours_low",
          "hours_high");
  private static final List<String> WEEKS =
      List.of("week", "edition", "digest", "asked", "answered", "replies", "suppressed");
  private static final List<String> ORGANISATIONS =
      List.of(
          "week",
          "organisation",
          "edition",
          "digest",
          "asked",
          "answered",
          "replies",
          "suppressed");
  private static final List<String> QUOTES =
      List.of("week", "organisation", "theme", "name", "quote");

  private static List<List<Object>> themes(Digest digest) {
    return digest.themes().stream().map(theme -> theme(digest.subject(), theme)).toList();
  }

  private static List<Object> theme(Subject subject, Digest.Theme theme) {
    Optional<Digest.Kinds> kinds = theme.kinds();
    Optional<Digest.Hours> hours = theme.hoursLost();
    return List.of(
        subject.week(),
        subject.organisation().orElse(""),
        theme.id(),
        theme.name(),
        cell(theme.people()),
        theme.share().<Object>map(Function.identity()).orElse(""),
        cell(theme.change().people()),
        theme.change().verdict().wire(),
        cell(kinds.map(Digest.Kinds::problem).orElse(OptionalInt.empty())),
        cell(kinds.map(Digest.Kinds::idea).orElse(OptionalInt.empty())),
        cell(kinds.map(Digest.Kinds::praise).orElse(OptionalInt.empty())),
        hours.<Object>map(Digest.Hours::perWeek).orElse(""),
        hours.<Object>map(Digest.Hours::low).orElse(""),
        hours.<Object>map(Digest.Hours::high).orElse(""));
  }

  private static List<List<Object>> wholes(Digest digest) {
    Subject subject = digest.subject();
    return subject.organisation().isPresent()
        ? List.of()
        : List.of(
            List.of(
                subject.week(),
                subject.edition(),
                digest.id(),
                cell(digest.turnout().asked()),
                cell(digest.turnout().answered()),
                cell(digest.turnout().replies()),
                digest.suppressed()));
  }

  private static List<List<Object>> organisations(Digest digest) {
    Subject subject = digest.subject();
    return subject.organisation().isEmpty()
        ? List.of()
        : List.of(
            List.of(
                subject.week(),
                subject.organisation().get(),
                subject.edition(),
                digest.id(),
                cell(digest.turnout().asked()),
                cell(digest.turnout().answered()),
                cell(digest.turnout().replies()),
                digest.suppressed()));
  }

  private static List<List<Object>> quotes(Digest digest) {
    return digest.themes().stream()
        .flatMap(
            theme ->
                theme.quotes().stream()
                    .flatMap(quote -> quote.text().stream())
                    .map(text -> quote(digest.subject(), theme, text)))
        .toList();
  }

  private static List<Object> quote(Subject subject, Digest.Theme theme, String text) {
    return List.of(
        subject.week(), subject.organisation().orElse(""), theme.id(), theme.name(), text);
  }

  private static Object cell(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : "";
  }

  private void csv(
      Path folder,
      String name,
      String consultation,
      List<String> header,
      Function<Digest, List<List<Object>>> rows)
      throws IOException {
    CsvOut.write(
        folder.resolve(name),
        writer -> {
          writer.write(header.toArray(String[]::new));
          for (IsoWeek week : editions.weeks(consultation)) {
            for (Edition edition : published(consultation, week)) {
              write(writer, rows.apply(worded(edition)));
            }
          }
        });
  }

  private static void write(SequenceWriter writer, List<List<Object>> rows) throws IOException {
    for (List<Object> row : rows) {
      writer.write(row.stream().map(Exporting::written).toArray(String[]::new));
    }
  }

  /** Numbers as they are; words so that no spreadsheet takes them for a formula. */
  private static String written(Object cell) {
    if (cell instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    String words = cell.toString();
    boolean isWords = cell instanceof String && !words.isEmpty();
    return isWords && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  private void json(Path file, String consultation) throws IOException {
    Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "digests", ".part");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        String before = "[\n";
        for (IsoWeek week : editions.weeks(consultation)) {
          for (Edition edition : published(consultation, week)) {
            writer.append(before).append(DigestJson.render(worded(edition)));
            before = ",\n";
          }
        }
        writer.append(before.startsWith("[") ? "[]\n" : "\n]\n");
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private List<Edition> published(String consultation, IsoWeek week) {
    return editions.latest(consultation, week).stream()
        .filter(edition -> edition.state() == EditionState.RELEASED)
        .toList();
  }

  private Digest worded(Edition edition) {
    return editions.digest(edition.id());
  }
}
