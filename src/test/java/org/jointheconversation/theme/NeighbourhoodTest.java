package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final List<float[]> VECTORS = vectors();

  private static List<float[]> vectors() {
    Random random = new Random(14);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      float[] vector = new float[BgeSentenceModel.DIMENSIONS];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = (float) random.nextGaussian();
      }
      vectors.add(Vectors.unit(vector));
    }
    return vectors;
  }

  @Test
  void gives_the_cosine_with_each_in_their_order() {
    float[] cosines = new Neighbourhood(VECTORS).cosines(VECTORS.get(7));

    assertThat(cosines).hasSize(50);
    assertThat(cosines[7]).isCloseTo(1, within(1e-5f));
    for (int i = 0; i < 50; i++) {
      double wanted = Vectors.dot(VECTORS.get(i), VECTORS.get(7));
      assertThat((double) cosines[i]).isCloseTo(wanted, within(1e-5));
    }
  }

  @Test
  void a_cosine_is_the_same_to_the_last_bit_whatever_else_there_is() {
    float[] among = new Neighbourhood(VECTORS).cosines(VECTORS.get(3));

    for (int i = 0; i < 50; i++) {
      float[] alone = new Neighbourhood(List.of(VECTORS.get(i))).cosines(VECTORS.get(3));
      assertThat(alone).containsExactly(among[i]);
    }
  }

  @Test
  void may_be_empty() {
    Neighbourhood none = new Neighbourhood(List.of());

    assertThat(none.size()).isZero();
    assertThat(none.cosines(VECTORS.get(0))).isEmpty();
  }
}
