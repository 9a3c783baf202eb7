package org.jointheconversation.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jointheconversation.redaction.names.NameSpan;

/**
 * How well names are found. A name counts as found where every letter of it is covered, a stretch
 * as right where it touches a name.
 *
 * @param recall by origin, 0-1
 * @param precision 0-1
 * @param touched how many of the replies that name nobody were changed, 0-1
 */
public record NameFigures(Map<String, Double> recall, double precision, double touched) {
  /** Measures on replies of our own making that nothing was learned from. */
  public static NameFigures measure(
      Function<String, List<NameSpan>> finder, NameSamples samples, int repliesAnOrigin) {
    Map<String, Double> recall = new TreeMap<>();
    int right = 0;
    int found = 0;
    for (String origin : samples.origins()) {
      int names = 0;
      int covered = 0;
      for (int i = 0; i < repliesAnOrigin; i++) {
        NameSamples.Sample sample = samples.named(origin);
        List<NameSpan> spans = finder.apply(sample.text());
        names += sample.names().size();
        covered += (int) sample.names().stream().filter(name -> covered(name, spans)).count();
        found += spans.size();
        right += (int) spans.stream().filter(span -> touches(span, sample.names())).count();
      }
      recall.put(origin, (double) covered / names);
    }
    return new NameFigures(recall, (double) right / found, touched(finder, samples));
  }

  private static double touched(Function<String, List<NameSpan>> finder, NameSamples samples) {
    int replies = 4_000;
    int touched = 0;
    for (int i = 0; i < replies; i++) {
      touched += finder.apply(samples.unnamed().text()).isEmpty() ? 0 : 1;
    }
    return (double) touched / replies;
  }

  private static boolean covered(NameSpan name, List<NameSpan> spans) {
    return spans.stream()
        .anyMatch(span -> span.start() <= name.start() && span.end() >= name.end());
  }

  private static boolean touches(NameSpan span, List<NameSpan> names) {
    return names.stream().anyMatch(name -> span.start() < name.end() && span.end() > name.start());
  }
}
