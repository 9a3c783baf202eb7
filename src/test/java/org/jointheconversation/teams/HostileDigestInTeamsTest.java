package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.KeptPosting;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.digest.HostileWeek;

/** Fifty hostile themes and quotes, posted, edited and drafted, keep every limit of Teams'. */
class HostileDigestInTeamsTest {
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:digest@thread.tacv2");
  private static final int LARGEST_BYTES = 80 * 1024;

  @Property(tries = 20)
  void T17_T18_T21_posts_threads_and_edits_fit(@ForAll long seed) {
    KeptPosting posting = new KeptPosting();
    MemoryAddressBook addresses = new MemoryAddressBook();
    MovableClock clock = new MovableClock();
    try (FakeTeams teams = FakeTeams.start(clock)) {
      addresses.put(
          CHANNEL,
          new Reference(teams.serviceUrl(), CHANNEL.channel(), "", FakeTeams.TENANT).address());
      TeamsGateway gateway = new TeamsGateway(teams.config(), addresses, Gates.open(clock), clock);
      assertThat(gateway.publish(CHANNEL, HostileWeek.draft(seed), posting))
          .isInstanceOf(Sent.class);
      assertThat(gateway.publish(CHANNEL, HostileWeek.message(seed + 1, 2), posting))
          .isInstanceOf(Sent.class);

      assertThat(posting.reference()).doesNotContain("-#");
      assertThat(teams.sent()).allSatisfy(HostileDigestInTeamsTest::fits);
    }
  }

  private static void fits(FakeTeams.Sent sent) {
    if (sent.method().equals("DELETE")) {
      return;
    }
    String json = Json.write(sent.activity());
    assertThat(2 * json.length()).isLessThanOrEqualTo(LARGEST_BYTES);
    assertThat(json).doesNotContain("<at>all", "\u202E", "data:image", "\"Image\"");
    assertThat(sent.activity().path("summary").asText() + sent.activity().path("text").asText())
        .isNotBlank();
    CardSchema.checkAllIn(sent.activity());
    assertThat(sent.card().path("actions").size()).isLessThanOrEqualTo(6);
  }
}
