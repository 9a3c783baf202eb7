package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the product publishes of made-up consultations, attacked; many more in the benchmark. */
class ProductIsSafeTest {

  @Test
  void twenty_consultations_give_nobody_away_and_still_say_most() {
    Utility utility = new Utility();
    LongStream.rangeClosed(1, 20)
        .forEach(
            seed -> {
              Attacked attacked = attacked(seed);
              assertThat(attacked.findings())
                  .as("consultation " + seed)
                  .allMatch(finding -> finding.leak().isAllowed());
              utility.add(attacked.utility());
            });
    assertThat(utility.share()).isGreaterThan(2.0 / 3);
    assertThat(utility.shareOfWhole()).isGreaterThan(0.95);
  }

  private static Attacked attacked(long seed) {
    RandomConsultation consultation = new RandomConsultation(seed);
    Publisher publisher = new ProductPublisher(consultation.codebook(), consultation.minGroup());
    return Attacked.of(consultation, publisher, Reading.MAY_BE_KEPT);
  }
}
