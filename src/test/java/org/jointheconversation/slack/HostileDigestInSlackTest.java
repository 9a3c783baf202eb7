package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.KeptPosting;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.digest.HostileWeek;
import org.jointheconversation.slack.FakeSlack.Call;

/** Fifty hostile themes and quotes, posted, edited and drafted, keep every limit of Slack's. */
class HostileDigestInSlackTest {
  private static final ChatChannel CHANNEL = ChatChannel.parse("slack:T0001/C0DIGEST");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);

  /** {@link SlackRules} stand in the fake: what breaks one is refused. */
  @Property(tries = 8)
  void S14_S15_S16_S17_S18_S24_S25_posts_threads_and_edits_fit(@ForAll long seed) {
    KeptPosting posting = new KeptPosting();
    try (FakeSlack slack = FakeSlack.start();
        SlackGateway gateway =
            new SlackGateway(slack.config(), new MemoryAddressBook(), Gates.open(CLOCK))) {
      assertThat(gateway.publish(CHANNEL, HostileWeek.draft(seed), posting))
          .isInstanceOf(Sent.class);
      assertThat(gateway.publish(CHANNEL, HostileWeek.message(seed, 1), posting))
          .isInstanceOf(Sent.class);
      assertThat(gateway.publish(CHANNEL, HostileWeek.message(seed + 1, 2), posting))
          .isInstanceOf(Sent.class);

      assertThat(slack.posts("C0DIGEST")).hasSize(1);
      assertThat(slack.messages("C0DIGEST")).hasSizeGreaterThan(3);
      assertThat(posting.reference()).doesNotContain("-#");
      assertThat(slack.calls("files.completeUploadExternal")).isNotEmpty();
      assertThat(slack.calls()).allSatisfy(HostileDigestInSlackTest::isInert);
    }
  }

  private static void isInert(Call call) {
    if (call.method().startsWith("chat.")) {
      assertThat(call.param("text") + call.param("blocks"))
          .doesNotContain("<!channel>", "<@U1>", "<http", "\u202E", "\u2066");
    }
    assertThat(call.param("alt_txt").length()).isLessThanOrEqualTo(1_000);
  }
}
