package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.ReleasedEdition.gone;
import static org.jointheconversation.ReleasedEdition.theme;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.outcome.PublicOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was published, what is said about it, and what is late. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class OutcomesTest {
  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-12-02T12:00:00Z");
  private TestInstallation installation;
  private Ward ward;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    ward = Ward.begin(installation, clock, Samples.CONSULTATION, slack("U1", "p1"));
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private String set(String theme, String... change) {
    return run(theme, change).out();
  }

  private TestInstallation.Ran run(String theme, String... change) {
    List<String> words = new ArrayList<>(List.of("outcomes", "set", "getting-tech-right", theme));
    words.addAll(List.of(change));
    words.addAll(List.of("--as", ADMIN));
    return installation.run(words.toArray(String[]::new));
  }

  private List<String> lines() {
    return installation.ok("outcomes", "getting-tech-right").lines().toList();
  }

  private List<String> themes(Optional<String> organisation, String today) {
    return ward
        .features
        .outcomes()
        .forDigest("getting-tech-right", organisation, LocalDate.parse(today))
        .stream()
        .map(PublicOutcome::theme)
        .toList();
  }

  @Test
  void a_theme_has_an_outcome_once_a_released_digest_has_shown_it() {
    assertThat(lines()).isEmpty();
    assertThat(run("printing", "--status", "doing").err()).contains("no released digest");
    ReleasedEdition.of(
        installation, "", "2026-W40", "2026-11-30", theme("printing", "Printing", 25), gone("x"));
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0))
        .contains("\"theme\":\"printing\"", "\"status\":\"heard\"", "\"people\":25")
        .contains("\"publishedOn\":\"2026-11-30\"", "\"answerDue\":\"2027-02-22\"");
  }

  @Test
  void a_theme_that_is_renamed_or_gone_later_keeps_its_outcome() {
    ReleasedEdition.of(
        installation, "", "2026-W40", "2026-11-30", theme("printing", "Printing", 25));
    set("printing", "--owner", "Head of IT", "--due", "2027-01-31", "--status", "planned");
    ReleasedEdition.of(
        installation, "", "2026-W41", "2026-12-01", theme("printing", "Printers jam", 15));
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0))
        .contains("\"name\":\"Printers jam\"", "\"people\":15", "\"firstWeek\":\"2026-W40\"")
        .contains("\"owner\":\"Head of IT\"", "\"due\":\"2027-01-31\"", "\"status\":\"planned\"")
        .contains("\"publishedOn\":\"2026-11-30\"");
    ReleasedEdition.of(installation, "", "2026-W42", "2026-12-02", gone("printing"));
    assertThat(lines().get(0)).contains("\"name\":\"Printers jam\"");
  }

  @Test
  void late_is_what_nobody_answered_in_twelve_weeks_or_what_missed_its_day() {
    ReleasedEdition.ofEverybody(installation, "2026-11-30");
    clock.set("2027-02-21T23:00:00Z");
    assertThat(lines().get(0)).contains("\"overdue\":false");
    clock.set("2027-02-22T00:00:00Z");
    assertThat(lines().get(0)).contains("\"overdue\":true");
    set("printing", "--answer", "We look into it", "--due", "2027-03-01");
    assertThat(lines().get(0)).contains("\"overdue\":false");
    clock.set("2027-03-01T23:59:00Z");
    assertThat(lines().get(0)).contains("\"overdue\":false");
    clock.set("2027-03-02T00:00:00Z");
    assertThat(lines().get(0)).contains("\"overdue\":true");
    set("printing", "--status", "will-not");
    assertThat(lines().get(0)).contains("\"overdue\":false", "\"status\":\"will-not\"");
  }

  @Test
  void odd_changes_are_refused_and_change_nothing() {
    ReleasedEdition.ofEverybody(installation, "2026-11-30");
    String before = lines().get(0);
    assertThat(run("printing", "--status", "fixed").err()).contains("only the people");
    assertThat(run("printing", "--status", "not-fixed").err()).contains("only the people");
    assertThat(run("printing", "--status", "will-not").err()).contains("say in public first");
    assertThat(run("printing", "--status", "done").err()).contains("say in public first");
    assertThat(run("printing", "--status", "perhaps").exitCode()).isEqualTo(2);
    assertThat(run("printing", "--due", "31 Jan").exitCode()).isEqualTo(2);
    assertThat(run("printing", "--due", "9999-01-31").err()).contains("ten years");
    assertThat(run("printing").exitCode()).isEqualTo(2);
    assertThat(run("printing", "--owner", "x".repeat(81)).err()).contains("80 characters");
    assertThat(run("printing", "--answer", " \u200b ").err()).contains("600 characters");
    assertThat(run("no-such", "--status", "doing").err()).contains("no released digest");
    assertThat(lines().get(0)).isEqualTo(before);
  }

  @Test
  void a_digest_names_what_is_back_then_what_is_late_then_what_was_answered() {
    ReleasedEdition.of(
        installation,
        "",
        "2026-W40",
        "2026-11-30",
        theme("back", "Back", 15),
        theme("late", "Late", 15),
        theme("answered", "Answered", 40),
        theme("fresh", "Fresh", 50));
    ReleasedEdition.of(installation, "RX1", "2026-12-01");
    set("late", "--due", "2026-12-01");
    set("answered", "--answer", "We look into it", "--status", "doing");
    set("printing", "--answer", "We look into it", "--status", "doing");
    set("back", "--answer", "It is mended", "--status", "done");
    clock.set("2026-12-16T12:00:00Z");
    ward.features.outcomeChecks().tick();
    assertThat(themes(Optional.empty(), "2026-12-16")).containsExactly("back", "late", "answered");
    assertThat(themes(Optional.of("RX1"), "2026-12-16"))
        .containsExactly("back", "late", "answered", "printing");
    assertThat(themes(Optional.of("RX2"), "2026-12-16"))
        .containsExactly("back", "late", "answered");
    assertThat(lines().get(0)).contains("\"theme\":\"back\"", "\"status\":\"not-fixed\"");
    assertThat(lines().get(1)).contains("\"theme\":\"late\"");
    assertThat(lines().get(2)).contains("\"theme\":\"fresh\"");
  }

  @Test
  void what_was_typed_is_in_no_entry_of_the_audit_log() {
    ReleasedEdition.ofEverybody(installation, "2026-11-30");
    set("printing", "--owner", "Canary Smith", "--answer", "A canary sings", "--due", "2027-01-31");
    String log = installation.ok("audit", "show", "--as", ADMIN);
    assertThat(log).contains("outcome", "getting-tech-right/printing", "due 2027-01-31, owner");
    assertThat(log.toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary");
  }

  @Test
  void a_clock_that_goes_back_ends_nothing_early_and_nothing_twice() {
    ReleasedEdition.ofEverybody(installation, "2026-11-30");
    set("printing", "--answer", "It is mended", "--status", "done");
    clock.set("2026-11-20T12:00:00Z");
    ward.features.outcomeChecks().tick();
    assertThat(lines().get(0)).contains("\"status\":\"done\"");
    clock.set("2026-12-16T12:00:00Z");
    ward.features.outcomeChecks().tick();
    clock.set("2026-12-10T12:00:00Z");
    ward.features.outcomeChecks().tick();
    assertThat(lines().get(0)).contains("\"status\":\"not-fixed\"");
  }
}
