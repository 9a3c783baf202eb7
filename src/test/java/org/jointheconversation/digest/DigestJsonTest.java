package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestJsonTest {

  @Test
  void writes_every_key_of_a_week() {
    Digest digest =
        new SampleWeek()
            .asked(200, 100)
            .people(88, reply(30, 5, "wifi-network"))
            .people(12, reply())
            .before(1, 100, Map.of("wifi-network", 40, "double-entry", 20))
            .quote("wifi-network", "q1")
            .compose()
            .withQuoteTexts(Map.of("q1", "It \"drops\" in bay 3."));
    assertThat(DigestJson.render(digest))
        .isEqualTo(
            "{\"id\":\""
                + digest.id()
                + "\",\"consultation\":\"getting-tech-right\",\"week\":\"2026-W47\",\"edition\":1,"
                + "\"organisation\":null,\"asked\":200,\"answered\":100,\"replies\":100,"
                + "\"themes\":[{\"theme\":\"wifi-network\",\"name\":\"Wi-Fi and network\","
                + "\"people\":90,\"share\":0.9000,\"shareRange\":{\"low\":0.8256,\"high\":0.9448},"
                + "\"change\":{\"people\":50,\"verdict\":\"rising\"},"
                + "\"hoursLost\":{\"perWeek\":220,\"low\":220,\"high\":220},"
                + "\"kinds\":{\"problem\":null,\"idea\":null,\"praise\":null},"
                + "\"quotes\":[\"It \\\"drops\\\" in bay 3.\"]},"
                + "{\"theme\":\"double-entry\",\"name\":\"Typing the same thing twice\","
                + "\"people\":null,\"share\":null,"
                + "\"change\":{\"people\":null,\"verdict\":\"gone\"},"
                + "\"hoursLost\":null,\"kinds\":null,\"quotes\":[]}],"
                + "\"emerging\":[],\"suppressed\":6,\"rowsCountedAsPeople\":false,"
                + "\"codebookChanged\":false,\"notHeardFrom\":[],\"comparison\":null,\"outcomes\":[]}");
  }

  @Test
  void writes_null_where_a_turnout_is_not_shown() {
    assertThat(DigestJson.render(new SampleWeek().asked(20, 15).people(5, reply()).compose()))
        .contains("\"asked\":null,\"answered\":null,\"replies\":null,\"themes\":[]");
  }

  @Test
  void a_removed_quote_leaves_its_place_and_changes_no_figure() {
    Digest digest = SampleWeek.rich().compose();
    assertThat(DigestJson.render(digest.withQuoteTexts(Map.of())))
        .contains("\"quotes\":[\"[removed]\"]");
    assertThat(DigestJson.figures(digest.withQuoteTexts(Map.of())))
        .isEqualTo(DigestJson.figures(digest.withQuoteTexts(SampleWeek.QUOTES)));
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    assertThat(DigestJson.render(SampleWeek.rich().compose()))
        .isEqualTo(DigestJson.render(SampleWeek.rich().compose()));
  }

  @Test
  void verdicts_are_written_as_scripts_read_them() {
    assertThat(Verdict.values())
        .extracting(Verdict::wire)
        .containsExactly("new", "gone", "rising", "falling", "same", "too-few");
  }
}
