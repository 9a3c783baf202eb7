package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.SampleWeek;
import org.junit.jupiter.api.Test;

class DigestPageTest {
  private static final DigestPage PAGE = new DigestPage();

  @Test
  void N17_holds_a_table_with_a_caption_and_scopes_in_british_english() {
    String page = page(SampleWeek.QUOTES);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en-GB\">")
        .contains("<title>Getting technology right: 16 to 22 November 2026</title>")
        .contains("<caption>What people wrote about most</caption>")
        .contains("<th scope=\"col\">Theme</th>", "<th scope=\"row\">Wi-Fi and network</th>")
        .contains("335 people replied. 1,435 people were asked.")
        .contains("<td class=\"number\">42% (37% to 47%)</td>", "Rising: 70 more than usual")
        .contains("314 hours a week (299 to 329)", "Not shown")
        .contains("<blockquote><p>The Wi-Fi drops in bays 3 and 4");
  }

  @Test
  void the_weeks_are_a_figure_with_a_caption_and_a_table_that_says_the_same() {
    String page = page(SampleWeek.QUOTES);
    assertThat(page)
        .contains("<h2>People who wrote about the largest themes, week by week</h2>")
        .contains("role=\"img\" aria-label=\"Line chart. ")
        .contains("<caption>The same numbers, by the Monday of each week</caption>")
        .contains("<th scope=\"col\" class=\"number\">19 October</th>")
        .contains("<td class=\"number\">not shown</td>", ">140 Logging in takes too long</text>");
  }

  @Test
  void one_week_is_no_figure() {
    Digest digest = new SampleWeek().asked(0, 0).people(20, "wifi-network").compose();
    assertThat(PAGE.render(digest)).doesNotContain("<svg", "week by week");
  }

  @Test
  void asks_nothing_from_any_other_address() {
    assertThat(page(SampleWeek.QUOTES))
        .doesNotContain("http:", "https:", "src=", "href=", "url(", "<script", "@import");
  }

  @Test
  void a_week_without_numbers_has_no_table() {
    Digest digest = new SampleWeek().asked(90, 84).people(6, "wifi-network").compose();
    assertThat(PAGE.render(digest))
        .contains("<p>No numbers this week. A number needs at least 11 people.</p>")
        .doesNotContain("<table", "<blockquote", "84");
  }

  @Test
  void a_week_without_hours_or_weeks_before_has_no_empty_columns() {
    Digest digest = new SampleWeek().asked(0, 0).people(20, "wifi-network").compose();
    assertThat(PAGE.render(digest)).doesNotContain("Time lost", "<th scope=\"col\">Change</th>");
  }

  @Test
  void the_same_digest_gives_the_same_bytes() {
    assertThat(new DigestPage().render(SampleWeek.rich().compose()))
        .isEqualTo(PAGE.render(SampleWeek.rich().compose()));
  }

  @Property(tries = 200)
  void S24_whatever_is_quoted_adds_no_markup(@ForAll String text) {
    String hostile = "<img src=x onerror=alert(1)>&\"'" + text;
    String page = page(Map.of("q1", hostile));
    assertThat(page.chars().filter(c -> c == '<').count())
        .isEqualTo(page(Map.of("q1", "plain")).chars().filter(c -> c == '<').count());
    assertThat(page).contains("<blockquote><p>&lt;img src=x");
  }

  private static String page(Map<String, String> quotes) {
    return PAGE.render(SampleWeek.rich().compose().withQuoteTexts(quotes));
  }
}
