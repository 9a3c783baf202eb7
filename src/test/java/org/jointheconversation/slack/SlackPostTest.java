package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.CapturedLogs;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.KeptPosting;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.slack.FakeSlack.Call;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts with threads and pictures, and their corrections. */
class SlackPostTest {
  private static final ChatChannel CHANNEL = ChatChannel.parse("slack:T0001/C0DIGEST");
  private static final byte[] PNG = "png".getBytes(StandardCharsets.UTF_8);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);

  private final KeptPosting posting = new KeptPosting();
  private FakeSlack slack;
  private SlackGateway gateway;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    gateway = new SlackGateway(slack.config(), new MemoryAddressBook(), Gates.open(CLOCK));
  }

  @AfterEach
  void close() {
    gateway.close();
    slack.close();
  }

  private static Message picture(String numbers) {
    Block.Picture picture =
        new Block.Picture(
            "Weeks",
            "Line chart. " + numbers,
            () -> Optional.of(PNG),
            List.of(new Block.Paragraph("In words: " + numbers)));
    return new Message("Line chart. " + numbers, List.of(picture));
  }

  private SendOutcome publish(String digest, Message... thread) {
    return gateway.publish(CHANNEL, Message.plain(digest).over(List.of(thread)), posting);
  }

  private List<ObjectNode> channel() {
    return slack.messages("C0DIGEST");
  }

  @Test
  void S25_a_picture_goes_into_the_thread_in_three_steps_with_words_and_without_our_token() {
    assertThat(publish("The week", Message.plain("Further themes"), picture("70, 75")))
        .isInstanceOf(Sent.class);

    String ts = channel().get(0).path("ts").asText();
    assertThat(channel()).hasSize(3);
    assertThat(channel().stream().skip(1))
        .allSatisfy(below -> assertThat(below.path("thread_ts").asText()).isEqualTo(ts));
    assertThat(channel().get(2).at("/file/alt_txt").asText()).isEqualTo("Line chart. 70, 75");
    assertThat(channel().get(2).path("title").asText()).isEqualTo("Weeks");
    assertThat(slack.calls("upload")).extracting(Call::token).containsExactly("");
    assertThat(slack.calls())
        .extracting(Call::method)
        .endsWith("files.getUploadURLExternal", "upload", "files.completeUploadExternal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/upload/",
        "http://169.254.169.254/upload/",
        "https://files.slack.com.evil.example/",
        "not an address"
      })
  void S25_bytes_go_to_no_other_host(String elsewhere) {
    slack.uploadTo(elsewhere);
    assertThat(publish("The week", picture("70"))).isInstanceOf(Sent.class);
    assertThat(slack.calls("upload")).isEmpty();
    assertThat(channel().get(1).path("text").asText()).isEqualTo("Line chart. 70");
  }

  @Test
  void S25_slacks_own_hosts_are_allowed_over_tls_alone() {
    UploadHosts hosts = new UploadHosts("slack.com", false);
    assertThat(hosts.allowed("https://files.slack.com/upload/v1/ABC")).isPresent();
    assertThat(hosts.allowed("https://slack.com/upload")).isPresent();
    assertThat(hosts.allowed("http://files.slack.com/upload/v1/ABC")).isEmpty();
    assertThat(hosts.allowed("https://notslack.com/upload")).isEmpty();
    assertThat(hosts.allowed("http://127.0.0.1:80/upload")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
  void S25_without_the_scope_the_digest_stands_and_words_take_the_pictures_place(String method) {
    slack.failNext(method, new Failure.Error("missing_scope"));
    try (CapturedLogs logs = new CapturedLogs()) {
      assertThat(publish("The week", picture("canary 70"))).isInstanceOf(Sent.class);
      assertThat(logs.text()).contains("missing_scope").doesNotContain("canary", "In words");
    }
    assertThat(channel()).hasSize(2);
    assertThat(channel().get(1).path("blocks").toString()).contains("In words: canary 70");
  }

  @Test
  void a_machine_that_cannot_draw_says_it_in_words() {
    Block.Picture none =
        new Block.Picture(
            "Weeks", "70, 75", Optional::empty, List.of(new Block.Paragraph("In words")));
    publish("The week", new Message("70, 75", List.of(none)));
    assertThat(slack.calls("files.getUploadURLExternal")).isEmpty();
    assertThat(channel().get(1).path("blocks").toString()).contains("In words");
  }

  @Test
  void a_correction_edits_the_message_and_puts_a_new_picture_in_the_place_of_the_old() {
    publish("The week", picture("70"));
    String ts = channel().get(0).path("ts").asText();
    publish("The week, corrected", picture("75"));

    assertThat(channel()).hasSize(2);
    assertThat(channel().get(0).path("text").asText()).isEqualTo("The week, corrected");
    assertThat(channel().get(0).path("ts").asText()).isEqualTo(ts);
    assertThat(channel().get(1).at("/file/alt_txt").asText()).isEqualTo("Line chart. 75");
    assertThat(slack.calls("chat.update")).hasSize(1);
    assertThat(slack.calls("files.delete")).hasSize(1);
  }

  @Test
  void the_same_words_again_cost_no_call() {
    publish("The week", picture("70"));
    int calls = slack.calls().size();
    publish("The week", picture("70"));
    assertThat(slack.calls()).hasSize(calls);
  }

  @Test
  void S31_a_message_that_is_gone_is_posted_anew() {
    publish("The week", Message.plain("Further themes"));
    slack.delete("C0DIGEST", channel().get(0).path("ts").asText());
    assertThat(publish("The week, corrected", Message.plain("Further themes")))
        .isInstanceOf(Sent.class);
    assertThat(slack.posts("C0DIGEST")).hasSize(1);
    assertThat(channel()).hasSize(2);
  }

  @Test
  void a_message_that_may_be_edited_no_more_is_taken_away_and_posted_anew() {
    publish("The week with a quote");
    slack.failNext("chat.update", new Failure.Error("edit_window_closed"));
    assertThat(publish("The week")).isInstanceOf(Sent.class);
    assertThat(channel()).hasSize(1);
    assertThat(channel().get(0).path("text").asText()).isEqualTo("The week");
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_archived", "channel_not_found", "is_inactive"})
  void S31_a_channel_that_is_closed_to_us_is_a_refusal_with_its_reason(String error) {
    publish("The week");
    slack.failNext("chat.update", new Failure.Error(error));
    assertThat(publish("The week, corrected")).isEqualTo(new Refused(error));
    assertThat(slack.posts("C0DIGEST")).hasSize(1);
  }
}
