package org.jointheconversation.theme.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.consultation.IsoWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was themed before follows decisions, wherever it was stopped; what is dismissed is quiet.
 */
class FollowingDecisionsTest {
  private static final String NAME = "getting-tech-right";
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION.replace("small.yaml", "frontline-technology"), Samples.audience(3, 0));
  }

  private Features open() {
    return Features.open(installation.config(), clock, "test");
  }

  private static long id(Features features) {
    return features.consultations().get(NAME).id();
  }

  private void say(String person, int from, int to, String text) {
    StringBuilder rows = new StringBuilder("text,person,week,quote\n");
    for (int i = from; i < to; i++) {
      rows.append(text).append(' ').append(i).append(',').append(person).append(i);
      rows.append(",2026-W47,yes\n");
    }
    installation.ok(
        "import", NAME, installation.write("r.csv", rows.toString()).toString(), "--as", ADMIN);
  }

  private void sql(String statement) {
    Rows.change(installation.database(), statement);
  }

  @Test
  void assigning_anew_goes_on_where_it_was_stopped() {
    say("p", 0, 10, "the printer has jammed");
    try (Features features = open()) {
      features.theming().themeAll(id(features));
      String version = features.themes().codings().coding(id(features)).version();
      sql("UPDATE assignment SET theme = 'wifi-network'");
      String middle =
          Rows.texts(
                  installation.database(),
                  "SELECT CAST(id AS TEXT) FROM reply ORDER BY id LIMIT 1 OFFSET 3")
              .get(0);
      sql("UPDATE reassignment SET version = '" + version + "', done_up_to = " + middle);
    }

    try (Features features = open()) {
      features.theming().themeAll(id(features));
    }

    assertThat(themes()).startsWith("wifi-network", "wifi-network", "wifi-network", "wifi-network");
    assertThat(themes().subList(4, 10)).containsOnly("printing-scanning");
  }

  private List<String> themes() {
    return Rows.texts(
        installation.database(), "SELECT theme FROM assignment WHERE place = 0 ORDER BY reply_id");
  }

  @Test
  void history_follows_once_nobody_decides_any_more_and_only_once() {
    say("p", 0, 3, "the printer has jammed");
    try (Features features = open()) {
      features.theming().themeAll(id(features));
      features.themes().desk().merge(NAME, "printing-scanning", "service-desk", ADMIN);

      assertThat(features.theming().reassignSome()).isFalse();
      assertThat(themes()).containsOnly("printing-scanning");
      int looks = 1;
      while (!features.theming().reassignSome()) {
        looks++;
        assertThat(looks).isLessThan(20);
      }
      assertThat(looks).isGreaterThan(5);
      assertThat(themes()).containsOnly("service-desk");
      assertThat(features.theming().reassignSome()).isFalse();
      sql("UPDATE assignment SET theme = 'wifi-network'");
      assertThat(features.theming().reassignSome()).isFalse();
      assertThat(themes()).containsOnly("wifi-network");
    }
  }

  @Test
  void a_group_that_was_dismissed_is_quiet_until_it_has_grown_by_half() {
    say("a", 0, 14, "no space in the staff car park today");
    say("b", 0, 14, "the printer jammed today");
    try (Features features = open()) {
      features.themes().prepare(id(features), WEEK);
      EmergentGroup group = features.themes().groups().groups(id(features)).get(0);
      assertThat(group.people()).isEqualTo(14);
      assertThat(group.name()).contains("park");
      features.themes().prepare(id(features), WEEK);
      assertThat(features.themes().groups().groups(id(features)).get(0).id()).isEqualTo(group.id());
      features.themes().desk().dismiss(NAME, group.id(), ADMIN);

      features.themes().prepare(id(features), WEEK);
      assertThat(undecided(features)).isEmpty();
      features.themes().desk().undo(NAME, 1, ADMIN);
      features.themes().prepare(id(features), WEEK);
      assertThat(undecided(features)).hasSize(1);
      features.themes().desk().undo(NAME, 2, ADMIN);
    }

    say("c", 14, 25, "no space in the staff car park today");
    try (Features features = open()) {
      features.themes().prepare(id(features), WEEK);
      assertThat(undecided(features)).hasSize(1).allMatch(group -> group.people() == 25);
    }
  }

  private static List<EmergentGroup> undecided(Features features) {
    Coding coding = features.themes().codings().coding(id(features));
    return features.themes().groups().groups(id(features)).stream()
        .filter(group -> !coding.decided().containsKey(group.id()))
        .toList();
  }

  @Test
  void a_reply_that_is_changed_or_taken_back_is_no_example_any_more() {
    say("p", 0, 2, "the printer has jammed");
    try (Features features = open()) {
      features.theming().themeAll(id(features));
      List<String> ids =
          Rows.texts(installation.database(), "SELECT CAST(id AS TEXT) FROM reply ORDER BY id");
      for (String reply : ids) {
        features.themes().desk().accept(NAME, Long.parseLong(reply), ADMIN);
      }
      CodingStore codings = features.themes().codings();
      assertThat(codings.examples(codings.coding(id(features)))).hasSize(2);

      features.replies().withdraw(Long.parseLong(ids.get(0)), java.util.OptionalLong.empty());

      assertThat(codings.examples(codings.coding(id(features)))).hasSize(1);
      assertThat(codings.events(id(features))).hasSize(2);
    }
  }
}
