package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

  @Test
  void adds_a_multiple_and_scales() {
    double[] sums = {1, 2, 3};

    Rows.addScaled(new double[] {10, 20, 30}, 0.5, sums);
    Rows.scale(sums, 2);

    assertThat(sums).containsExactly(12, 24, 36);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
  void subtracts_as_many_rows_as_told_from_the_columns_told(int count) {
    Random random = new Random(13);
    double[] row = random.doubles(20).toArray();
    double[] factors = random.doubles(15).toArray();
    double[][] rows = new double[count][];
    for (int k = 0; k < count; k++) {
      rows[k] = random.doubles(20).toArray();
    }
    double[] wanted = row.clone();
    for (int j = 3; j < 17; j++) {
      for (int k = 0; k < count; k++) {
        wanted[j] -= factors[2 + k] * rows[k][j];
      }
    }

    Rows.subtract(row, 3, 17, factors, 2, rows, count);

    assertThat(row).containsExactly(wanted, within(1e-12));
  }
}
