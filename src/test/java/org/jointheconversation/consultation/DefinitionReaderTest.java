package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.audience.RefusedFileException;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.Keeping.Quotes;
import org.jointheconversation.consultation.QuietHours.BankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionReaderTest {

  @Test
  void the_whole_grammar_is_read() {
    Definition definition = Definitions.read(Definitions.wholeGrammar());

    assertThat(definition.id()).isEqualTo("getting-tech-right");
    assertThat(definition.title()).isEqualTo("Getting technology right");
    assertThat(definition.opens()).isEqualTo("2026-11-23");
    assertThat(definition.closes()).isEqualTo("2026-12-18");
    assertThat(definition.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(definition.keeping())
        .isEqualTo(new Keeping(OptionalInt.of(365), "frontline-technology", Quotes.OPT_IN));
    assertThat(definition.asking().audience()).isEqualTo("staff.csv");
    assertThat(definition.asking().quietHours())
        .hasValue(
            new QuietHours(
                LocalTime.of(20, 0), LocalTime.of(7, 0), true, BankHolidays.ENGLAND_AND_WALES));
    assertThat(definition.asking().blackouts()).hasToString("[2026-12-07..2026-12-08]");
  }

  @Test
  void N13_what_people_are_told_before_they_answer_is_read() {
    assertThat(Definitions.read(Definitions.wholeGrammar()).about())
        .isEqualTo(
            new About(
                "Getting technology right",
                "Find what slows frontline staff down, so that the tech plan fixes that first.",
                "Which problems are fixed first, and how.",
                "Chief Nursing Information Officer",
                URI.create("https://example.nhs.uk/tech-plan"),
                new About.Privacy("Example NHS Trust", "public task", "ig@example.nhs.uk")));
  }

  @Test
  void N22_N23_signposts_are_read_with_their_date_to_look_again() {
    assertThat(Definitions.read(Definitions.wholeGrammar()).signposts())
        .containsExactly(
            new Signpost(
                Signpost.Kind.DISTRESS, "Talk to someone now: …", LocalDate.of(2027, 3, 1)));
  }

  @Test
  void prompts_and_the_digest_are_read() {
    Definition definition = Definitions.read(Definitions.wholeGrammar());

    WeeklyTime tuesday = new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
    assertThat(definition.prompts())
        .containsExactly(
            new PromptDefinition(
                "slowed-down",
                "What slowed you down on a computer this week?",
                true,
                new Schedule.Weekly(1, tuesday),
                PromptDefinition.Zone.MEMBER,
                List.of(Duration.ofDays(1), Duration.ofDays(3)),
                new Deliver.Direct()));
    assertThat(definition.digest())
        .isEqualTo(
            new DigestPlan(
                new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                List.of(
                    channel("slack:T0001/C0DIGEST"), channel("teams:TENANT/19:abc@thread.tacv2")),
                Map.of("RX1", List.of(channel("slack:T0001/C0RX1"))),
                2,
                Optional.of(channel("slack:T0001/C0REVIEW")),
                true));
  }

  @Test
  void what_is_left_out_has_its_default() {
    Definition definition = Definitions.read(Definitions.SHORTEST);

    assertThat(definition.asking().quietHours()).isEmpty();
    assertThat(definition.asking().blackouts()).isEmpty();
    assertThat(definition.keeping().retentionDays()).isEmpty();
    assertThat(definition.keeping().quotes()).isEqualTo(Quotes.NONE);
    PromptDefinition prompt = definition.prompt("slowed-down").orElseThrow();
    assertThat(prompt.askMinutesLost()).isFalse();
    assertThat(prompt.zone()).isEqualTo(PromptDefinition.Zone.MEMBER);
    assertThat(prompt.reminders()).isEmpty();
    assertThat(prompt.deliver()).isEqualTo(new Deliver.Direct());
    assertThat(definition.digest().to()).isEmpty();
    assertThat(definition.digest().organisations()).isEmpty();
    assertThat(definition.digest().review()).isEmpty();
    assertThat(definition.digest().approve()).isTrue();
  }

  @Test
  void quiet_hours_without_more_leave_weekends_and_bank_holidays_alone() {
    String text = Definitions.SHORTEST + "quietHours: { from: 20:00, to: 07:00 }\n";

    assertThat(Definitions.read(text).asking().quietHours())
        .hasValue(
            new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), false, BankHolidays.NONE));
  }

  @Test
  void the_other_schedules_and_a_channel_are_read() {
    String text =
        Definitions.with(
            "send: every Tuesday at 10:00",
            "send: once on 2026-11-24 at 10:00\n    deliver: channel slack:T0001/C0001");

    PromptDefinition prompt = Definitions.read(text).prompts().get(0);
    assertThat(prompt.send()).isEqualTo(new Schedule.Once(LocalDateTime.parse("2026-11-24T10:00")));
    assertThat(prompt.deliver()).isEqualTo(new Deliver.ToChannel(channel("slack:T0001/C0001")));
  }

  @Test
  void a_key_without_a_value_that_may_be_left_out_is_left_out() {
    String text = Definitions.SHORTEST + "retentionDays:\nblackouts: ~\nquietHours: null\n";

    assertThat(Definitions.read(text).keeping().retentionDays()).isEmpty();
  }

  @Test
  void what_was_kept_reads_the_same_again() {
    Definition definition = Definitions.read(Definitions.wholeGrammar());

    assertThat(DefinitionReader.read(definition.source())).isEqualTo(definition);
    assertThat(definition.source().text()).isEqualTo(Definitions.wholeGrammar());
  }

  @Test
  void slots_of_a_prompt_lie_inside_the_consultation() {
    Definition definition = Definitions.read(Definitions.wholeGrammar());

    assertThat(definition.slots(definition.prompts().get(0)).all(definition.timeZone()))
        .extracting(slot -> slot.toLocalDate().toString())
        .containsExactly("2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15");
  }

  @Test
  void a_file_is_read_with_the_files_beside_it(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, "\uFEFF" + Definitions.SHORTEST);
    Files.writeString(folder.resolve("staff.csv"), "");

    assertThat(DefinitionReader.read(file)).isEqualTo(Definitions.read(Definitions.SHORTEST));
  }

  @Test
  void a_file_that_is_named_but_not_there_is_a_problem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, Definitions.with("codebook: frontline-technology", "codebook: c.yaml"));

    assertThatThrownBy(() -> DefinitionReader.read(file))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("a.yaml:11:11: audience: “staff.csv” does not lie beside this file")
        .hasMessageContaining("a.yaml:12:11: codebook: “c.yaml” does not lie beside this file");
  }

  private static ChatChannel channel(String wire) {
    return ChatChannel.parse(wire);
  }
}
