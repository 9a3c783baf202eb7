package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.digest.words.DigestMessage;
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
                "About 140 people (42%, likely 37% to 47%). Rising: 70 more than usual. About 314 hours a"
                    + " week lost (299 to 329)."),
            new Block.Quotation(SampleWeek.QUOTES.get("q2")));
    assertThat(message.blocks())
        .as("what stands above the themes is no part of the turnout")
        .contains(new Block.Heading("What people wrote about most"));
    assertThat(message.text())
        .contains("1. Logging in takes too long\nAbout 140 people (42%, likely 37% to 47%).")
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
    assertThat(DigestMessage.draft(digest).text())
        .as("who reviews it in chat has buttons and no shell")
        .startsWith("Draft: only this channel has it.")
        .doesNotContain("./jtc");
  }

  @Test
  void S14_S16_is_one_message_with_50_themes_of_hostile_length() {
    Message message = DigestMessage.of(HostileWeek.digest());
    assertThat(message.blocks().size()).isLessThanOrEqualTo(50);
    assertThat(message.blocks().stream().mapToInt(block -> block.toString().length()).sum())
        .isLessThanOrEqualTo(9000);
  }

  @Test
  void further_themes_the_weeks_and_the_method_stand_in_the_thread_without_anybodys_words() {
    Message message =
        DigestMessage.of(SampleWeek.rich().compose().withQuoteTexts(SampleWeek.QUOTES));
    assertThat(message.thread())
        .extracting(below -> below.text().lines().findFirst().orElseThrow())
        .satisfiesExactly(
            themes -> assertThat(themes).isEqualTo("Further themes: What works well"),
            weeks -> assertThat(weeks).startsWith("Line chart."),
            made -> assertThat(made).isEqualTo("How this was made"));
    assertThat(message.thread().get(0).blocks())
        .contains(
            new Block.Item("6. What works well", "About 15 people (4%, likely 3% to 7%). New."));
    assertThat(message.thread().toString()).doesNotContain("bays 3 and 4");
  }

  @Test
  void a_correction_says_that_it_is_one() {
    FrozenInput input = SampleWeek.rich().freeze();
    Subject second =
        new Subject("getting-tech-right", "Title", SampleWeek.WEEK, Optional.empty(), 2);
    Digest digest =
        DigestComposer.compose(
            new FrozenInput(
                second,
                input.codebook(),
                input.answers(),
                input.before(),
                input.quotes(),
                input.minGroup()));
    List<Message> thread = DigestMessage.of(digest).thread();
    assertThat(thread.get(thread.size() - 1).text()).startsWith("Corrected: this is edition 2.");
  }
}
