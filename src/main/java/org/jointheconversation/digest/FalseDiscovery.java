package org.jointheconversation.digest;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Keeps false alarms among all alarms at 5 %, over everything that is compared: Benjamini and
 * Hochberg, 1995. What passes is everything up to the largest rank whose p-value is under its share
 * of the level.
 */
final class FalseDiscovery {
  static final double LEVEL = 0.05;

  private FalseDiscovery() {}

  static <T> List<T> among(List<T> compared, ToDoubleFunction<T> pValue) {
    List<T> byP = compared.stream().sorted(Comparator.comparingDouble(pValue)).toList();
    int last = 0;
    for (int rank = 1; rank <= byP.size(); rank++) {
      if (pValue.applyAsDouble(byP.get(rank - 1)) <= LEVEL * rank / byP.size()) {
        last = rank;
      }
    }
    return byP.subList(0, last);
  }
}
