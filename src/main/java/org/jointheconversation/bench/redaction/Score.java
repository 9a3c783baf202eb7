package org.jointheconversation.bench.redaction;

import java.util.List;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.redaction.Kind;
import org.jointheconversation.redaction.Redaction;

/**
 * Counts how much of one kind is found, and how much of what is found is of it. Planted data counts
 * as found where every letter and digit of it is masked and at least one mask is of its kind. A
 * mask counts as right where it touches planted data of its kind.
 */
final class Score {
  private final Kind kind;
  private int planted;
  private int found;
  private int masks;
  private int right;

  Score(Kind kind) {
    this.kind = kind;
  }

  void add(Sample sample, Redaction redaction) {
    for (Planted data : sample.planted()) {
      if (data.kind() == kind) {
        planted++;
        found += isFound(sample, data, redaction.findings()) ? 1 : 0;
      }
    }
    for (Finding finding : redaction.findings()) {
      if (finding.kind() == kind) {
        masks++;
        right += sample.planted().stream().anyMatch(data -> touches(data, finding)) ? 1 : 0;
      }
    }
  }

  /** Percent of what was planted; 100 where nothing was. */
  double recall() {
    return percent(found, planted);
  }

  /** Percent of the masks; 100 where there are none. */
  double precision() {
    return percent(right, masks);
  }

  static double percent(long part, long whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  static boolean isFound(Sample sample, Planted data, List<Finding> findings) {
    int[] text = sample.text().codePoints().toArray();
    boolean ofKind = findings.stream().anyMatch(f -> touches(data, f));
    for (int i = data.start(); ofKind && i < data.end(); i++) {
      int position = i;
      if (Character.isLetterOrDigit(text[i])
          && findings.stream().noneMatch(f -> f.start() <= position && position < f.end())) {
        return false;
      }
    }
    return ofKind;
  }

  private static boolean touches(Planted data, Finding finding) {
    return data.kind() == finding.kind()
        && finding.start() < data.end()
        && data.start() < finding.end();
  }
}
