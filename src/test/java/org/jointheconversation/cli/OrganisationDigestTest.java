package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
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

/** Each organisation's own digest beside the whole's, and the files that say what was published. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class OrganisationDigestTest {
  private static final String NAME = "getting-tech-right";
  private static final String WEEK = "2026-W47";

  @Parameter TestStore store;
  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"), store);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    List<String> rows = new ArrayList<>(List.of("text,person,organisation,week,quote"));
    say(rows, "RX1", 30, "The printer jams");
    say(rows, "RX2", 40, "It asks for my password again");
    say(rows, "RX2", 25, "=The printer jams here");
    say(rows, "RX3", 20, "The printer jams");
    say(rows, "RX4", 4, "The printer jams");
    Path file = installation.write("replies.csv", String.join("\n", rows) + "\n");
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);
  }

  private static void say(List<String> rows, String organisation, int people, String text) {
    for (int i = 0; i < people; i++) {
      rows.add(text + "," + rows.size() + "," + organisation + "," + WEEK + ",yes");
    }
  }

  private String digest(String... more) {
    List<String> words = new ArrayList<>(List.of("digest", NAME, "--week", WEEK));
    words.addAll(List.of(more));
    return installation.ok(words.toArray(String[]::new));
  }

  private JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int people(JsonNode digest, String theme) {
    return StreamSupport.stream(digest.path("themes").spliterator(), false)
        .filter(one -> one.path("theme").asText().equals(theme))
        .mapToInt(one -> one.path("people").asInt())
        .findFirst()
        .orElse(0);
  }

  @Test
  void an_organisation_has_its_own_digest_with_rounded_numbers() {
    JsonNode own = json(digest("--organisation", "RX1", "--format", "json"));
    assertThat(own.path("organisation").asText()).isEqualTo("RX1");
    assertThat(people(own, "printing")).isEqualTo(30);
    assertThat(own.path("comparison").path("solveOnce").get(0).path("theme").asText())
        .isEqualTo("printing");
    assertThat(digest("--organisation", "RX1"))
        .contains("Getting technology right, RX1: 16 to 22 November 2026")
        .contains("Solve once. At least 2 other organisations have: Printing (2).");
    JsonNode small = json(digest("--organisation", "RX4", "--format", "json"));
    assertThat(small.path("themes")).isEmpty();
    assertThat(small.path("answered").isNull()).isTrue();
  }

  @Test
  void all_organisations_are_a_line_each_and_are_what_each_alone_is() {
    List<String> lines = digest("--organisation", "all", "--format", "json").lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1) + "\n").isEqualTo(digest("--organisation", "RX2", "--format", "json"));
  }

  @Test
  void what_is_posted_is_exported_and_nothing_else() throws IOException {
    Path out = folder.resolve("out");
    installation.ok("export", NAME, "--out", out.toString(), "--as", ADMIN);
    assertThat(json(Files.readString(out.resolve("digests.json")))).isEmpty();
    String posted = digest("--post", "--format", "json", "--as", ADMIN);
    digest("--organisation", "RX2", "--post", "--as", ADMIN);
    installation.ok("export", NAME, "--out", out.toString(), "--as", ADMIN);
    JsonNode digests = json(Files.readString(out.resolve("digests.json")));
    assertThat(digests).hasSize(2);
    assertThat(digests.get(0)).isEqualTo(json(posted));
    assertThat(Files.readString(out.resolve("themes.csv")))
        .contains("2026-W47,,printing,Printing,80,")
        .contains("2026-W47,RX2,printing,Printing,25,")
        .doesNotContain("RX1");
    assertThat(Files.readString(out.resolve("quotes.csv"))).contains(",'=The printer jams here");
    assertThat(Files.readString(out.resolve("weeks.csv"))).contains(",0,119,119,0");
    assertThat(Files.readString(out.resolve("organisations.csv"))).contains("2026-W47,RX2,1,");
  }

  @Test
  void all_organisations_are_posted_at_once_and_each_verifies() {
    digest("--organisation", "all", "--post", "--as", ADMIN);
    for (String line : digest("--organisation", "all", "--format", "json").lines().toList()) {
      installation.ok("digest", "verify", json(line).path("id").asText());
    }
    TestInstallation.Ran again =
        installation.run(
            "digest", NAME, "--week", WEEK, "--organisation", "RX1", "--post", "--as", ADMIN);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("nothing changed that may be published");
  }

  @Test
  void late_replies_make_a_new_edition_where_there_are_enough_of_them() {
    digest("--post", "--as", ADMIN);
    digest("--organisation", "all", "--post", "--as", ADMIN);
    List<String> rows = new ArrayList<>(List.of("text,person,organisation,week,quote"));
    say(rows, "RX1", 40, "The printer jams");
    Path file = installation.write("late.csv", String.join("\n", rows) + "\n");
    installation.ok("import", NAME, file.toString(), "--as", ADMIN);
    JsonNode corrected = json(digest("--post", "--format", "json", "--as", ADMIN));
    assertThat(corrected.path("edition").asInt()).isEqualTo(2);
    assertThat(people(corrected, "printing")).isEqualTo(120);
    assertThat(corrected.path("answered").asInt()).isEqualTo(159);
    installation.ok("digest", "verify", corrected.path("id").asText());
    JsonNode own = json(digest("--organisation", "RX1", "--format", "json"));
    assertThat(people(own, "printing")).isEqualTo(70);
    assertThat(digest("--organisation", "RX1")).contains("What changed: Printing.");
  }

  @Test
  void the_next_digest_says_what_became_of_what_people_said_where_it_was_published() {
    digest("--post", "--as", ADMIN);
    installation.ok(
        "outcomes",
        "set",
        NAME,
        "printing",
        "--owner",
        "Head of IT",
        "--answer",
        "Each ward gets a new printer",
        "--status",
        "doing",
        "--due",
        "2027-01-31",
        "--as",
        ADMIN);
    String next = installation.ok("digest", NAME, "--week", "2026-W48");
    assertThat(next)
        .contains("You said, we did")
        .contains("Printing: being done, Head of IT, by 31 January 2027. We said: “Each ward")
        .contains("new printer”");
    JsonNode json = json(installation.ok("digest", NAME, "--week", "2026-W48", "--format", "json"));
    assertThat(json.path("outcomes").get(0).path("status").asText()).isEqualTo("doing");
    String posted =
        installation.ok(
            "digest", NAME, "--week", "2026-W48", "--post", "--format", "json", "--as", ADMIN);
    installation.ok("digest", "verify", json(posted).path("id").asText());
  }
}
