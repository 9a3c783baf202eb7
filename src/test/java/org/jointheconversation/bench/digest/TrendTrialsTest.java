package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small part of the trends benchmark, with whole digests; the rest is in the benchmark. */
class TrendTrialsTest {
  private static final long SEED = 20261123;
  private static final int TRIALS = 100;

  @Test
  void nothing_rises_or_falls_in_19_of_20_weeks_in_which_chance_alone_decides() {
    TrendTrials.Alarms alarms = new TrendTrials(SEED, 435, 435).falseAlarms(TRIALS);
    assertThat(alarms.digests()).isLessThanOrEqualTo(0.05);
    assertThat(alarms.themes()).isLessThanOrEqualTo(0.005);
  }

  @Test
  void one_theme_of_18_that_doubles_is_found_in_three_weeks_of_four() {
    assertThat(new TrendTrials(SEED, 435, 435).found(TRIALS, 0.05, 0.10))
        .isGreaterThanOrEqualTo(0.75);
    assertThat(new TrendTrials(SEED, 500, 435).found(TRIALS, 0.05, 0.10))
        .isGreaterThanOrEqualTo(0.80);
  }
}
