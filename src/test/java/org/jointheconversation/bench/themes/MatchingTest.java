package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {
  @Test
  void gives_up_the_best_pair_where_two_others_are_better_together() {
    assertThat(Matching.most(new int[][] {{9, 8}, {7, 1}})).isEqualTo(15);
  }

  @Test
  void a_row_without_a_partner_counts_nothing() {
    assertThat(Matching.most(new int[][] {{3}, {5}, {4}})).isEqualTo(5);
    assertThat(Matching.most(new int[][] {{3, 5, 4}})).isEqualTo(5);
  }

  @Test
  void nothing_in_common_is_nothing() {
    assertThat(Matching.most(new int[][] {{0, 0}, {0, 0}})).isZero();
  }

  @Test
  void is_as_good_as_trying_every_order() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int[][] common = new int[1 + random.nextInt(6)][1 + random.nextInt(6)];
      for (int[] row : common) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(5);
        }
      }
      assertThat(Matching.most(common)).isEqualTo(tried(common, 0, 0));
    }
  }

  private static long tried(int[][] common, int row, int taken) {
    if (row == common.length) {
      return 0;
    }
    long most = tried(common, row + 1, taken);
    for (int column = 0; column < common[row].length; column++) {
      if ((taken >> column & 1) == 0) {
        long rest = tried(common, row + 1, taken | 1 << column);
        most = Math.max(most, common[row][column] + rest);
      }
    }
    return most;
  }
}
