package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Coordinators decide about themes; the program learns, tells why, and takes it back. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ThemeDecisionsTest {
  private static final String NAME = "getting-tech-right";
  private static final String WEEK = "2026-W47";

  @Parameter TestStore store;
  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"), store);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
  }

  private void say(String... rows) {
    Path file =
        installation.write(
            "replies.csv", "text,person,week,quote\n" + String.join("\n", rows) + "\n");
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);
    digest();
  }

  private JsonNode digest() {
    return json(installation.ok("digest", NAME, "--week", WEEK, "--format", "json"));
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String decide(String act, String... words) {
    List<String> line = new ArrayList<>(List.of("themes", act, NAME));
    line.addAll(List.of(words));
    line.addAll(List.of("--as", ADMIN));
    return installation.ok(line.toArray(String[]::new));
  }

  private String themeOf(String text) {
    return Rows.texts(
            installation.database(),
            "SELECT a.theme FROM assignment a JOIN reply r ON r.id = a.reply_id"
                + " WHERE a.place = 0 AND r.text = '"
                + text
                + "'")
        .get(0);
  }

  private String idOf(String text) {
    return Rows.texts(
            installation.database(),
            "SELECT CAST(id AS TEXT) FROM reply WHERE text = '" + text + "'")
        .get(0);
  }

  @Test
  void a_correction_holds_for_its_reply_and_teaches_what_is_like_it() {
    say(
        "the pigeon holes by the printer jam,p1,2026-W47,yes",
        "my pigeon hole by the printer jams again,p2,2026-W47,yes");
    String other = themeOf("my pigeon hole by the printer jams again");

    decide("reassign", idOf("the pigeon holes by the printer jam"), "logging-in");
    digest();

    assertThat(themeOf("the pigeon holes by the printer jam")).isEqualTo("logging-in");
    assertThat(themeOf("my pigeon hole by the printer jams again"))
        .isEqualTo("logging-in")
        .isNotEqualTo(other);

    decide("undo", "1");
    digest();
    assertThat(themeOf("my pigeon hole by the printer jams again")).isEqualTo(other);
  }

  @Test
  void a_reply_that_is_read_by_others_is_one_whose_writer_agreed() {
    say(
        "it asks for things and jams,p1,2026-W47,yes",
        "it asks for things and jams here,p2,2026-W47,");

    String shown = decide("unsure");
    TestInstallation.Ran refused =
        installation.run(
            "themes", "why", NAME, idOf("it asks for things and jams here"), "--as", ADMIN);

    assertThat(shown.lines())
        .hasSize(1)
        .allMatch(line -> line.contains("it asks for things and jams\""));
    assertThat(json(shown).path("offers")).hasSize(2);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("did not agree").doesNotContain("and jams");
  }

  @Test
  void why_names_whole_seeds_and_the_replys_own_words() {
    say("the printer has jammed again,p1,2026-W47,yes");

    String why = decide("why", idOf("the printer has jammed again"));

    assertThat(why).contains("theme: printing").contains("word 0.").contains("printer");
    assertThat(why.lines().filter(line -> line.startsWith("like"))).isNotEmpty();
  }

  @Test
  void themes_are_added_renamed_merged_split_and_retired_and_history_follows() {
    say("the printer has jammed again,p1,2026-W47,yes");

    decide("merge", "printing", "logging-in");
    digest();
    assertThat(themeOf("the printer has jammed again")).isEqualTo("logging-in");

    decide("undo", "1");
    decide("rename", "printing", "--name", "Printers");
    decide("add", "parking", "--name", "Parking", "--seed", "nowhere to park");
    decide("split", "printing", "jams", "--name", "Jams", "--seed", "the printer jams");
    decide("retire", "parking");
    digest();

    assertThat(themeOf("the printer has jammed again")).isIn("printing", "jams");
    assertThat(decide("events").lines()).hasSize(6);
    assertThat(decide("events")).doesNotContain("jammed again");
    assertThat(installation.ok("audit", "show", "--as", ADMIN))
        .contains("themes merge")
        .contains("decision 1");
  }

  @Test
  void what_cannot_be_decided_is_told_in_a_sentence() {
    say("the printer has jammed again,p1,2026-W47,yes");

    assertThat(refused("rename", "no-such", "--name", "X")).contains("no theme no-such");
    assertThat(refused("add", "printing", "--name", "X")).contains("already");
    assertThat(refused("merge", "logging-in", "logging-in")).contains("part of itself");
    assertThat(refused("promote", "1", "new-one", "--name", "X")).contains("no such group");
    assertThat(refused("undo", "9")).contains("no decision 9");
    assertThat(refused("add", "Not An Id", "--name", "X")).contains("lower case");
    assertThat(installation.run("themes", "unsure", NAME, "--as", AUTHOR).exitCode()).isEqualTo(1);
  }

  private String refused(String act, String... words) {
    List<String> line = new ArrayList<>(List.of("themes", act, NAME));
    line.addAll(List.of(words));
    line.addAll(List.of("--as", ADMIN));
    TestInstallation.Ran ran = installation.run(line.toArray(String[]::new));
    assertThat(ran.exitCode()).isEqualTo(1);
    return ran.err();
  }

  @Test
  void a_digest_keeps_the_codebook_it_was_made_by_and_marks_what_cannot_be_compared() {
    StringBuilder rows = new StringBuilder("text,person,week\n");
    for (int i = 0; i < 15; i++) {
      rows.append("the printer has jammed,p").append(i).append(",2026-W46\n");
      rows.append("the printer has jammed,p").append(i).append(",2026-W47\n");
    }
    Path file = installation.write("replies.csv", rows.toString());
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);
    installation.ok("digest", NAME, "--week", "2026-W46", "--post", "--as", ADMIN);
    String before = installation.ok("digest", NAME, "--week", "2026-W46", "--format", "json");
    assertThat(digest().path("codebookChanged").asBoolean()).isFalse();

    decide("rename", "printing", "--name", "Printers and paper");

    assertThat(digest().path("codebookChanged").asBoolean()).isTrue();
    assertThat(digest().path("themes").get(0).path("name").asText())
        .isEqualTo("Printers and paper");
    assertThat(installation.ok("digest", NAME, "--week", "2026-W46", "--format", "json"))
        .isEqualTo(before);
    assertThat(installation.ok("digest", NAME, "--week", WEEK)).contains("themes themselves");
    installation.ok("digest", "verify", json(before).path("id").asText());
  }

  @Test
  void kinds_are_told_apart_within_a_theme_where_both_sides_are_large_enough() {
    StringBuilder rows = new StringBuilder("text,person,week\n");
    for (int i = 0; i < 20; i++) {
      rows.append("the printer is broken again,a").append(i).append(",2026-W47\n");
      rows.append("the new printer works brilliantly,b").append(i).append(",2026-W47\n");
      rows.append("it asks for my password again and again,c").append(i).append(",2026-W47\n");
    }
    Path file = installation.write("replies.csv", rows.toString());
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);

    JsonNode kinds = null;
    for (JsonNode theme : digest().path("themes")) {
      if (theme.path("theme").asText().equals("printing")) {
        kinds = theme.path("kinds");
      }
      if (theme.path("theme").asText().equals("logging-in")) {
        assertThat(theme.path("kinds").path("problem").isNull()).isTrue();
      }
    }

    assertThat(kinds).isNotNull();
    assertThat(kinds.path("problem").asInt()).isEqualTo(20);
    assertThat(kinds.path("praise").asInt()).isEqualTo(20);
    assertThat(kinds.path("idea").isNull()).isTrue();
  }

  @Test
  void what_the_codebook_lacks_is_found_named_promoted_and_known_from_then_on() throws IOException {
    beginWithStarterCodebook();
    String[] ends = {"today", "on site B", "before my shift", "at noon", "in the rain", "as usual"};
    StringBuilder rows = new StringBuilder("text,person,week,quote\n");
    for (int i = 0; i < 24; i++) {
      String end = ends[i % ends.length] + " " + i;
      rows.append("no space in the staff car park ").append(end).append(",a").append(i);
      rows.append(",2026-W47,yes\n");
      rows.append("the printer jammed ").append(end).append(",b").append(i).append(",2026-W47,\n");
      rows.append("locked out of my login ").append(end).append(",c").append(i);
      rows.append(",2026-W47,\n");
    }
    Path file = installation.write("replies.csv", rows.toString());
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);

    JsonNode emerging = digest().path("emerging");
    JsonNode group = json(decide("new").lines().findFirst().orElseThrow());

    assertThat(emerging.get(0).path("name").asText()).containsAnyOf("park", "space", "car");
    assertThat(emerging.get(0).path("people").asInt()).isEqualTo(25);
    assertThat(group.path("people").asInt()).isEqualTo(25);
    assertThat(group.path("reply").asText()).contains("car park");

    String id = group.path("group").asText();
    decide("promote", id, "parking", "--name", "Parking");
    JsonNode after = digest();
    assertThat(after.path("emerging")).isEmpty();
    assertThat(after.path("themes").findValuesAsText("theme")).contains("parking");
  }

  private void beginWithStarterCodebook() throws IOException {
    Path other = Files.createDirectories(folder.resolve("starter"));
    installation = new TestInstallation(other, new SettableClock("2026-11-24T09:55:00Z"), store);
    installation.begin(
        Samples.CONSULTATION.replace("small.yaml", "frontline-technology"), Samples.audience(3, 0));
  }
}
