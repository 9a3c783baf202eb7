package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.util.Map;
import org.jointheconversation.digest.words.DigestText;
import org.junit.jupiter.api.Test;

class DigestTextTest {

  @Test
  void N18_a_week_is_one_screen_of_plain_words() {
    Digest digest = SampleWeek.rich().compose().withQuoteTexts(SampleWeek.QUOTES);
    String expected =
        """
        Getting technology right: 16 to 22 November 2026
        335 people replied. 1,435 people were asked.

        What people wrote about most
        1. Logging in takes too long
           About 140 people (42%, likely 37% to 47%). Rising: 70 more than usual. About
           314 hours a week lost (299 to 329).
           “It takes 15 minutes to log on every morning and again after every break, and
           by then the ward round has moved on without me.”
        2. Wi-Fi and network
           About 85 people (25%, likely 21% to 30%). About the same as usual. About 90
           hours a week lost (85 to 95).
           “The Wi-Fi drops in bays 3 and 4, so I walk back to the desk to chart.”
        3. Typing the same thing twice
           About 40 people (12%, likely 9% to 16%). About the same as usual.
        4. Printers and scanners
           About 20 people (6%, likely 4% to 9%). New.
        5. IT help that does not help
           About 20 people (6%, likely 4% to 9%). New. About 19 hours a week lost.

        What changed
        New: Printers and scanners; IT help that does not help; What works well.
        Rising: Logging in takes too long.
        No longer shown: Training and know-how.

        How this was made
        Numbers are people, each counted once for a theme, to the nearest 5. Shares are
        of those who replied. Nothing is shown about a group of fewer than 11: 1 of the
        7 themes is not shown.
        Usual is the average of the 4 weeks before, where a theme was shown.
        Hours are what those who gave minutes lost, with the range they may lie in.
        Nothing is added for anybody else.
        Week 2026-W47, edition 1, digest %s. A computer
        sorted the replies by the codebook frontline-technology, version 5b1d3c0a.
        """;
    assertThat(DigestText.render(digest)).isEqualTo(expected.replace("%s", digest.id()));
  }

  @Test
  void a_week_in_which_too_few_answered_says_so_without_numbers() {
    Digest digest = new SampleWeek().asked(90, 84).people(6, "wifi-network").compose();
    assertThat(DigestText.render(digest).replace(digest.id(), "ID"))
        .startsWith(
            """
            Getting technology right: 16 to 22 November 2026
            We do not show how many people replied: it would point to a group of fewer than
            11.

            No numbers this week. A number needs at least 11 people.

            How this was made
            """)
        .doesNotContain("90", "84", "Wi-Fi");
  }

  @Test
  void a_week_of_which_some_rows_had_no_person_says_so() {
    Digest digest = new SampleWeek().people(20, reply()).rowsCountedAsPeople().compose();
    assertThat(DigestText.render(digest))
        .contains("Some replies came from a file that does not say whose they are");
  }

  @Test
  void S24_a_hostile_quote_cannot_command_the_terminal_or_turn_the_text_round() {
    Digest digest =
        new SampleWeek().people(20, "wifi-network").quote("wifi-network", "q1").compose();
    String hostile = "\u001b[2J\u001b]0;owned\u0007 it\r\nfails \u202Eyltnatsnoc\u2066 \ud800 here";
    assertThat(DigestText.render(digest.withQuoteTexts(Map.of("q1", hostile))))
        .contains("“[2J ]0;owned it fails yltnatsnoc \uFFFD here”")
        .doesNotContain("\u001b", "\u0007", "\r", "\u202E", "\u2066");
  }

  @Test
  void a_quote_removed_since_leaves_no_trace_on_the_screen() {
    Digest digest = SampleWeek.rich().compose().withQuoteTexts(Map.of());
    assertThat(DigestText.render(digest)).doesNotContain("“", "q1");
  }

  @Test
  void only_the_five_themes_of_most_people_are_on_the_screen() {
    String text = DigestText.render(SampleWeek.rich().compose());
    assertThat(text).contains("5. IT help that does not help").doesNotContain("6. ");
  }
}
