package org.jointheconversation.bench.themes;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mean of each figure over several splits. For one thread. */
final class Means {
  private final Map<String, DoubleSummaryStatistics> figures = new LinkedHashMap<>();

  void add(String name, double value) {
    figures.computeIfAbsent(name, n -> new DoubleSummaryStatistics()).accept(value);
  }

  double of(String name) {
    return figures.get(name).getAverage();
  }
}
