package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.Features;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Leave;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.store.SqlBudgetStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes share what a tenant takes, and one of them may die at any moment (T12). */
class SharesTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private final FakeTicker ticker = new FakeTicker();
  private final List<Long> left = new ArrayList<>();
  private Features features;
  private Process first;
  private Process second;

  @BeforeEach
  void begin() {
    features = Features.open(new TestInstallation(folder, clock).config(), clock, "test");
    first = new Process(1);
    second = new Process(2);
  }

  @AfterEach
  void end() {
    features.close();
  }

  /** One of the processes; it always has something to send. */
  private final class Process {
    private final Budget budget;
    private int sent;
    private long renewedAt;

    private Process(long id) {
      budget =
          new Budget(
              new Rates(200, 50).limits(),
              new SqlBudgetStore(features.database()),
              id,
              clock,
              ticker);
    }

    private int room() {
      return budget.room(new Tenant(Platform.TEAMS, "TENANT"), 0);
    }

    /** Sends one where one may leave soon; waiting for it moves the ticker. */
    private void send() {
      Call call = new Call(Platform.TEAMS, "TENANT", "", "a:" + sent, Urgency.BROADCAST);
      if (room() == 0) {
        return;
      }
      try (Leave leave = budget.ask(call)) {
        if (leave.granted()) {
          left.add(ticker.nanos());
          sent++;
        }
      }
    }

    private void renew() {
      if (ticker.nanos() - renewedAt >= 1_000_000_000L) {
        renewedAt = ticker.nanos();
        budget.keep();
      }
    }
  }

  /** Lets time pass; each process renews its share every second. */
  private void run(int seconds, Process... processes) {
    long end = ticker.nanos() + seconds * 1_000_000_000L;
    while (ticker.nanos() < end) {
      long before = ticker.nanos();
      for (Process process : processes) {
        process.send();
        process.renew();
      }
      ticker.advance(Duration.ofMillis(1));
      clock.advance(Duration.ofNanos(ticker.nanos() - before));
    }
  }

  private int most() {
    int most = 0;
    int from = 0;
    for (int to = 0; to < left.size(); to++) {
      while (left.get(to) - left.get(from) >= 1_000_000_000L) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  @Test
  void one_alone_has_all_of_it() {
    run(10, first);
    assertThat(first.sent).isBetween(450, 510);
    assertThat(most()).isEqualTo(50);
  }

  @Test
  void a_newcomer_gets_half_once_the_other_has_stopped_using_it() {
    run(3, first);
    assertThat(second.room()).as("nothing is free yet").isZero();
    run(5, first, second);
    int firstBefore = first.sent;
    int secondBefore = second.sent;
    run(10, first, second);
    assertThat(first.sent - firstBefore).isBetween(200, 260);
    assertThat(second.sent - secondBefore).isBetween(200, 260);
    assertThat(most()).isLessThanOrEqualTo(50);
  }

  @Test
  void the_share_of_a_dead_process_comes_back_after_its_lease_and_a_window() {
    run(8, first, second);
    int before = second.sent;
    run(4, second);
    assertThat(second.sent - before).as("it may still be alive").isLessThanOrEqualTo(110);
    run(8, second);
    before = second.sent;
    run(10, second);
    assertThat(second.sent - before).isBetween(450, 510);
    assertThat(most()).isLessThanOrEqualTo(50);
  }

  @Test
  void a_process_that_cannot_renew_sends_nothing_once_its_lease_is_over() {
    run(3, first);
    ticker.advance(Share.LEASE);
    assertThat(first.room()).isZero();
    clock.advance(Share.LEASE);
    first.budget.keep();
    assertThat(first.room()).isPositive();
  }

  @Test
  void S12_a_pause_that_one_process_was_told_of_holds_for_the_other() {
    run(1, first, second);
    first.budget.pause(
        new Call(Platform.TEAMS, "TENANT", "", "", Urgency.BROADCAST), true, Duration.ofSeconds(7));
    second.budget.keep();
    assertThat(second.room()).isZero();
  }

  @Test
  void who_ends_beside_nobody_leaves_nothing_behind() {
    run(1, first);
    first.budget.close();
    run(1, second);
    assertThat(second.sent).isGreaterThan(20);
  }
}
