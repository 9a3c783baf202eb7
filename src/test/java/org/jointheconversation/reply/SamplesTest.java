package org.jointheconversation.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointheconversation.audience.AudienceCsv;
import org.jointheconversation.audience.AudienceRow;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import org.jointheconversation.consultation.DefinitionSource;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Signpost;
import org.junit.jupiter.api.Test;

/** The files that {@code demo} shows are read by the readers everybody's files are read by. */
class SamplesTest {
  private static final IsoWeek NEWEST = IsoWeek.parse("2026-W47");

  @Test
  void the_sample_consultation_has_every_kind_of_signpost() throws IOException {
    Definition definition = definition();

    assertThat(definition.asking().audience()).isEqualTo("staff.csv");
    assertThat(definition.signposts())
        .extracting(Signpost::kind)
        .containsExactlyInAnyOrder(Signpost.Kind.values());
  }

  @Test
  void the_sample_staff_live_in_the_sandbox_and_their_organisations_have_a_channel()
      throws IOException {
    List<AudienceRow> staff = new ArrayList<>();
    AudienceCsv.read(CsvInput.resource("/samples/staff.csv"), BadRows.REFUSE, staff::add);

    assertThat(staff).hasSize(40).allMatch(row -> row.user().platform() == Platform.SANDBOX);
    assertThat(staff).filteredOn(AudienceRow::guest).hasSize(1);
    assertThat(staff.stream().map(AudienceRow::person).distinct()).hasSize(39);
    assertThat(definition().digest().organisations().keySet())
        .isEqualTo(
            staff.stream().map(row -> row.cell().organisation()).collect(Collectors.toSet()));
  }

  @Test
  void the_sample_replies_are_all_different_and_reach_over_five_weeks() {
    List<ImportRow> replies = replies();

    assertThat(replies).hasSizeGreaterThan(300);
    assertThat(replies.stream().map(ImportRow::text).distinct()).hasSameSizeAs(replies);
    Map<IsoWeek, Long> weeks =
        replies.stream().collect(Collectors.groupingBy(ImportRow::week, Collectors.counting()));
    assertThat(weeks.keySet())
        .containsExactlyInAnyOrder(
            NEWEST, NEWEST.plus(-1), NEWEST.plus(-2), NEWEST.plus(-3), NEWEST.plus(-4));
    assertThat(weeks.get(NEWEST)).isGreaterThan(100);
  }

  @Test
  void a_person_of_the_sample_stays_in_one_place() {
    Map<String, Long> places =
        replies().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.person().orElseThrow(),
                    Collectors.mapping(
                        ImportRow::cell,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), cells -> (long) cells.size()))));

    assertThat(places).hasSizeGreaterThan(140);
    assertThat(places.values()).containsOnly(1L);
  }

  @Test
  void N3_the_only_nhs_number_in_the_samples_is_the_one_made_for_examples() {
    assertThat(replies().stream().map(row -> row.text().reveal()))
        .filteredOn(text -> text.matches("(?s).*\\d{3}\\D?\\d{3}\\D?\\d{4}.*"))
        .singleElement()
        .asString()
        .contains("999 123 4567");
  }

  private static Definition definition() throws IOException {
    String file = "/samples/getting-tech-right.yaml";
    try (InputStream in = SamplesTest.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), UTF_8);
      return DefinitionReader.read(new DefinitionSource("getting-tech-right.yaml", text));
    }
  }

  private static List<ImportRow> replies() {
    List<ImportRow> replies = new ArrayList<>();
    new ImportCsv(NEWEST)
        .read(CsvInput.resource("/samples/replies.csv"), BadRows.REFUSE, replies::add);
    return replies;
  }
}
