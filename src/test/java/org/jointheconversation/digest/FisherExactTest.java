package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

  /** Fisher's tea, the table of the R manual's kind, and hand-checked extremes. */
  @ParameterizedTest
  @CsvSource({
    "3,4,1,4,0.4857142857",
    "1,12,9,12,0.0027594561",
    "0,5,5,5,0.0079365079",
    "5,5,5,5,1",
    "0,5,0,5,1"
  })
  void finds_the_known_values(int now, int ofNow, int before, int ofBefore, double p) {
    assertThat(FisherExact.pValue(now, ofNow, before, ofBefore)).isCloseTo(p, within(1e-9));
  }

  @Test
  void survives_a_million_people() {
    double p = FisherExact.pValue(100_000, 1_000_000, 300_000, 4_000_000);
    assertThat(p).isBetween(0.0, 1e-9);
    assertThat(FisherExact.pValue(75_000, 1_000_000, 300_000, 4_000_000)).isBetween(0.9, 1.0);
  }
}
