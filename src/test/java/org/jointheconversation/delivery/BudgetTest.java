package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.SettableClock;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Leave;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may leave when: the platforms' limits as windows that slide, on a clock that we move. */
class BudgetTest {
  private static final String POST = "chat.postMessage";
  private static final String OPEN = "conversations.open";

  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private final FakeTicker ticker = new FakeTicker();
  private final Budget budget = budget(200, 50);

  private Budget budget(int slack, int teams) {
    Rates rates = new Rates(slack, teams);
    return new Budget(rates.limits(), BudgetStore.alone(), 1, clock, ticker);
  }

  private static Call teams(String thread, Urgency urgency) {
    return new Call(Platform.TEAMS, "TENANT", "", thread, urgency);
  }

  private static Call slack(String team, String method, String channel, Urgency urgency) {
    return new Call(Platform.SLACK, team, method, channel, urgency);
  }

  /** Sends so many as fast as they may leave; returns when they left. */
  private List<Long> send(int count, java.util.function.IntFunction<Call> calls) {
    List<Long> left = new ArrayList<>();
    long renewedAt = ticker.nanos();
    while (left.size() < count) {
      try (Leave leave = budget.ask(calls.apply(left.size()))) {
        if (leave.granted()) {
          left.add(ticker.nanos());
        } else {
          ticker.sleep(leave.after().toNanos());
        }
      }
      if (ticker.nanos() - renewedAt > Duration.ofSeconds(1).toNanos()) {
        budget.keep();
        renewedAt = ticker.nanos();
      }
    }
    return left;
  }

  /** The most that left in any stretch of that length. */
  private static int most(List<Long> left, Duration span) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < left.size(); to++) {
      while (left.get(to) - left.get(from) >= span.toNanos()) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private static double seconds(List<Long> left) {
    return (left.get(left.size() - 1) - left.get(0)) / 1e9;
  }

  @Test
  void T12_of_10_000_no_more_than_50_leave_in_any_second_and_at_least_49_on_average() {
    List<Long> left = send(10_000, i -> teams("a:" + i, Urgency.BROADCAST));
    assertThat(most(left, Duration.ofSeconds(1))).isLessThanOrEqualTo(50);
    assertThat(10_000 / seconds(left)).isBetween(49.0, 50.0);
    assertThat(most(left, Duration.ofMillis(50))).as("evenly").isLessThanOrEqualTo(4);
  }

  static Stream<Arguments> T11_windows() {
    return Stream.of(
        Arguments.of(7, Duration.ofSeconds(1)),
        Arguments.of(8, Duration.ofSeconds(2)),
        Arguments.of(60, Duration.ofSeconds(30)),
        Arguments.of(1_800, Duration.ofHours(1)));
  }

  @ParameterizedTest
  @MethodSource("T11_windows")
  void T11_one_thread_gets_no_more_than_its_windows_hold(int count, Duration span) {
    List<Long> left = send(4_000, i -> teams("19:digest", Urgency.REST));
    assertThat(most(left, span)).isLessThanOrEqualTo(count);
    assertThat(seconds(left)).isBetween(4_000 / 1_800.0 * 3_600 - 3_700, 8_000.0);
  }

  @Test
  void S11_50_queued_to_one_channel_leave_a_second_apart() {
    List<Long> left = send(50, i -> slack("T1", POST, "C1", Urgency.BROADCAST));
    for (int i = 1; i < left.size(); i++) {
      assertThat(left.get(i) - left.get(i - 1)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
    assertThat(seconds(left)).isLessThan(51);
  }

  @Test
  void S11_a_workspace_gets_no_more_than_its_ceiling_in_any_minute() {
    List<Long> left = send(1_000, i -> slack("T1", POST, "C" + i, Urgency.BROADCAST));
    assertThat(most(left, Duration.ofMinutes(1))).isBetween(190, 200);
  }

  @Test
  void S10_conversations_are_opened_no_faster_than_the_tier_of_the_method() {
    List<Long> left = send(500, i -> slack("T1", OPEN, "", Urgency.BROADCAST));
    assertThat(most(left, Duration.ofMinutes(1))).isLessThanOrEqualTo(50);
    assertThat(seconds(left)).isLessThan(500 / 49.0 * 60);
  }

  @Test
  void S12_what_Slack_wants_left_alone_is_one_method_of_one_workspace() {
    Call paused = slack("T1", POST, "C1", Urgency.BROADCAST);
    budget.pause(paused, false, Duration.ofSeconds(7));
    assertThat(budget.ask(paused).after()).isEqualTo(Duration.ofSeconds(7));
    assertThat(budget.room(new Tenant(Platform.SLACK, "T1"), 0)).isZero();
    assertThat(budget.ask(slack("T1", OPEN, "", Urgency.BROADCAST)).granted()).isTrue();
    assertThat(budget.ask(slack("T2", POST, "C1", Urgency.BROADCAST)).granted()).isTrue();
    clock.advance(Duration.ofSeconds(7));
    assertThat(budget.ask(paused).granted()).isTrue();
  }

  @Test
  void T13_what_Teams_wants_left_alone_is_the_tenant() {
    budget.pause(teams("a:1", Urgency.BROADCAST), true, Duration.ofSeconds(3));
    assertThat(budget.ask(teams("a:2", Urgency.ANSWER)).granted()).isFalse();
    clock.advance(Duration.ofSeconds(3));
    assertThat(budget.ask(teams("a:2", Urgency.ANSWER)).granted()).isTrue();
  }

  @Test
  void an_answer_takes_the_next_place_and_broadcasts_wait_for_it() {
    send(50, i -> teams("a:" + i, Urgency.BROADCAST));
    long full = ticker.nanos();
    List<Long> answered = send(50, i -> teams("b:" + i, Urgency.ANSWER));
    List<Long> after = send(1, i -> teams("c:1", Urgency.BROADCAST));
    assertThat(answered.get(49)).isLessThanOrEqualTo(after.get(0));
    assertThat((answered.get(49) - full) / 1e9)
        .as("they wait for the window alone")
        .isLessThan(1.1);
    assertThat(after.get(0) - answered.get(0)).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  @Test
  void somebody_who_waits_for_an_answer_in_Slack_does_not_wait_for_a_ceiling_but_counts() {
    long before = ticker.nanos();
    List<Long> answered = send(500, i -> slack("T1", POST, "C1", Urgency.ANSWER));
    assertThat(answered.get(499)).isEqualTo(before);
    assertThat(budget.ask(slack("T1", POST, "C2", Urgency.BROADCAST)).granted()).isFalse();
  }

  @Test
  void no_more_is_claimed_than_may_leave_soon() {
    Tenant tenant = new Tenant(Platform.TEAMS, "TENANT");
    assertThat(budget.room(tenant, 0)).isBetween(4, 25);
    assertThat(budget.room(tenant, 20)).isZero();
    send(50, i -> teams("a:" + i, Urgency.ANSWER));
    assertThat(budget.room(tenant, 0)).isZero();
    ticker.advance(Duration.ofMillis(1_200));
    assertThat(budget.room(tenant, 0)).isPositive();
    assertThat(budget.room(new Tenant(Platform.SLACK, "T1"), 0)).isBetween(1, 4);
  }

  @Test
  void a_million_threads_are_forgotten_again() {
    Budget wide = budget(200, 1_000_000);
    for (int i = 0; i < 100_000; i++) {
      wide.ask(teams("a:" + i, Urgency.BROADCAST)).close();
      ticker.advance(Duration.ofMillis(1));
      if (i % 1_000 == 0) {
        wide.keep();
      }
    }
    assertThat(wide.threads(new Tenant(Platform.TEAMS, "TENANT"))).isLessThan(10_000);
  }
}
