package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff who want Welsh get it, from the question to the receipt, and may answer in it (N26). */
class WelshFlowTest {
  private static final String WELSH =
      "Mae’r argraffydd ar Lôn y Tŷ’n jamio bob nos, a dŵr yn gollwng arno: ŵ ŷ Ŵ Ŷ â î ô";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T14:02:00Z");
  private TestInstallation installation;

  @Test
  void N26_on_slack_the_word_cymraeg_turns_everything_but_the_question_into_welsh() {
    try (SlackSide side = new SlackSide()) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(2, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        assertThat(side.command("U1", "Cymraeg").body()).contains("yn Gymraeg o hyn ymlaen");
        send();
        ObjectNode prompt = side.directMessage("U1", 1);
        assertThat(prompt.toString())
            .contains("What slowed you down on a computer this week?")
            .contains("Example NHS Trust sy’n gofyn", "Ateb", "Pwy sy’n gweld hyn?")
            .contains("gyfrinachol tan 18 Rhagfyr 2026")
            .doesNotContain("Please");
        assertThat(side.directMessage("U2", 1).toString()).contains("Please leave out");

        JsonNode form = side.press("U1", prompt, "reply");
        assertThat(form.toString())
            .contains("Eich ateb", "Canslo", "Dewiswch un", "Iawn", "Peidiwch â rhoi manylion")
            .doesNotContain("Please", "Cancel");
        assertThat(side.submit("U1", form, Map.of("text", " ")).body())
            .contains("Ysgrifennwch rywbeth yn gyntaf");
        side.submit("U1", form, Map.of("text", WELSH + " Ffoniwch 07700 900123"));
        ObjectNode receipt = side.replaced("U1", "Wedi’i gadw – Dydd Mawrth 14:02");
        assertThat(receipt.toString()).contains("Rydyn ni wedi cuddio rhif ffôn", "Tynnu’n ôl");
        assertThat(texts()).containsExactly(WELSH + " Ffoniwch [phone]");
        assertThat(side.press("U1", receipt, "show").toString()).contains(WELSH, "Cau");

        side.command("U1", "saesneg");
        assertThat(side.command("U1", "help").body()).contains("Hello. We ask");
      }
    }
  }

  @Test
  void N26_on_teams_the_client_s_own_language_is_heard_and_remembered_and_a_choice_goes_before() {
    try (TeamsSide side = new TeamsSide(clock)) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 2)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        side.post(side.installing("A1").put("locale", "cy-GB"));
        assertThat(side.seen("A1", 1).activity().path("text").asText()).startsWith("Helo.");
        send();
      }
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        FakeTeams.Sent prompt = side.seen("A1", 2);
        assertThat(prompt.card().toString())
            .contains("\"lang\":\"cy\"", "sy’n gofyn", "Pwy sy’n gweld hyn?")
            .contains("Ysgrifennwch rywbeth yma.");
        JsonNode told =
            side.presses(
                "A1", "prompt", TeamsSide.button(prompt.card(), "reply"), Map.of("text", WELSH));
        assertThat(told.toString()).contains("Wedi’i gadw – Dydd Mawrth 14:02");
        assertThat(texts()).containsExactly(WELSH);

        side.types("A1", "english");
        assertThat(side.seen("A1", 4).activity().path("text").asText()).contains("in English");
        side.post(side.typed("A1", "help").put("locale", "cy-GB"));
        assertThat(side.seen("A1", 5).card().toString()).contains("Hello. We ask");
      }
    }
  }

  @Test
  void N26_welsh_letters_survive_from_the_chat_to_the_digest() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(1, 0));
    installation.write(
        "welsh.csv",
        "text,week,quote\n"
            + "\"Mae’r argraffydd yn y tŷ yn jamio a dŵr yn gollwng\",2026-W47,yes\n".repeat(15));
    installation.ok(
        "import", "getting-tech-right", folder.resolve("welsh.csv").toString(), "--as", ADMIN);
    assertThat(texts()).allMatch(text -> text.contains("tŷ") && text.contains("dŵr"));
    assertThat(installation.ok("digest", "getting-tech-right", "--week", "2026-W47"))
        .contains("Mae’r argraffydd yn y tŷ yn jamio a dŵr yn gollwng");
  }

  private void send() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
