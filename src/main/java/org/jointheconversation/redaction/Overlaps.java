package org.jointheconversation.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Makes stretches that overlap into stretches that do not. What lies within another goes; of two
 * that cross, the longer stays whole and the shorter keeps the rest, so that nothing found is ever
 * shown. The same stretch claimed twice goes to the more specific kind.
 */
final class Overlaps {
  private static final Comparator<Span> READING_ORDER =
      Comparator.comparingInt(Span::start)
          .thenComparing(Span::end, Comparator.reverseOrder())
          .thenComparing(Span::kind);

  private Overlaps() {}

  /** Sorted and apart. */
  static List<Span> resolve(List<Span> spans) {
    if (spans.size() < 2) {
      return spans;
    }
    PriorityQueue<Span> waiting = new PriorityQueue<>(READING_ORDER);
    waiting.addAll(spans);
    List<Span> apart = new ArrayList<>(spans.size());
    Span current = waiting.poll();
    while (!waiting.isEmpty()) {
      Span next = waiting.poll();
      if (next.start() >= current.end()) {
        apart.add(current);
        current = next;
      } else if (next.end() > current.end() && next.length() > current.length()) {
        apart.add(current.upTo(next.start()));
        current = next;
      } else if (next.end() > current.end()) {
        waiting.add(next.from(current.end()));
      }
    }
    apart.add(current);
    return apart;
  }
}
