package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.junit.jupiter.api.Test;

class DigestMessageTest {

  @Test
  void says_in_blocks_what_its_text_says() {
    Message message =
        DigestMessage.of(SampleWeek.rich().compose().withQuoteTexts(SampleWeek.QUOTES));
    assertThat(message.blocks().get(0))
        .isEqualTo(new Block.Heading("Getting technology right: 16 to 22 November 2026"));
    assertThat(message.blocks())
        .contains(
            new Block.Item(
                "1. Logging in takes too long",
                "140 people (42%, likely 37% to 47%). Rising: 70 more than usual. About 314 hours a"
                    + " week lost (299 to 329)."),
            new Block.Quotation(SampleWeek.QUOTES.get("q2")));
    assertThat(message.text())
        .contains("1. Logging in takes too long\n140 people (42%, likely 37% to 47%).")
        .contains("335 people replied. 1,435 people were asked.");
  }

  @Test
  void a_draft_shows_every_quote_that_releasing_it_would_publish() {
    Map<String, String> quotes = new HashMap<>(SampleWeek.QUOTES);
    quotes.put("q3", "The new e-obs tablet saves me an hour a shift.");
    Digest digest = SampleWeek.rich().compose().withQuoteTexts(quotes);
    Block.Quotation further = new Block.Quotation(quotes.get("q3"));
    assertThat(DigestMessage.of(digest).blocks()).doesNotContain(further);
    assertThat(DigestMessage.draft(digest).blocks()).contains(further);
    assertThat(DigestMessage.draft(digest).text()).contains("./jtc release " + digest.id());
  }

  @Test
  void S14_S16_S17_stays_within_the_limits_with_50_themes_of_hostile_length() {
    Message message = DigestMessage.of(hostile());
    assertThat(message.text().length()).isLessThanOrEqualTo(4000);
    assertThat(message.blocks().size()).isLessThanOrEqualTo(50);
    assertThat(message.blocks().stream().mapToInt(block -> block.toString().length()).sum())
        .isLessThanOrEqualTo(9000);
    assertThat(DigestMessage.draft(hostile()).text().length()).isLessThanOrEqualTo(4000);
  }

  private static Digest hostile() {
    List<FrozenCodebook.ThemeName> themes = new ArrayList<>();
    List<PeopleGroup> people = new ArrayList<>();
    SortedMap<String, List<String>> quotes = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      String id = "theme-" + i;
      themes.add(new FrozenCodebook.ThemeName(id, "<!channel> *long* ".repeat(40)));
      people.add(new PeopleGroup(1200 + i, List.of(SampleWeek.reply(60, 15, id))));
      quotes.put(id, List.of("quote-" + i));
      texts.put("quote-" + i, "w&<".repeat(QuoteChooser.MOST_CHARACTERS / 3));
    }
    SortedMap<String, Integer> before = new TreeMap<>(Map.of("theme-1", 100, "theme-2", 9000));
    Subject subject =
        new Subject("c", "<@U1> title ".repeat(50), SampleWeek.WEEK, Optional.empty(), 1);
    FrozenInput input =
        new FrozenInput(
            subject,
            new FrozenCodebook("codebook", "version", themes),
            new Answers(OptionalInt.of(1_500_000), 900_000, people, true),
            List.of(new WeekBefore(SampleWeek.WEEK.previous(), OptionalInt.of(90_000), before)),
            Collections.unmodifiableSortedMap(quotes),
            11);
    return DigestComposer.compose(input).withQuoteTexts(texts);
  }
}
