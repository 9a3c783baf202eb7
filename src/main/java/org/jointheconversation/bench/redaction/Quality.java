package org.jointheconversation.bench.redaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.redaction.Kind;
import org.jointheconversation.redaction.Redaction;
import org.jointheconversation.redaction.Redactor;

/** How much the gate finds, and how much it masks for nothing, on made replies. */
final class Quality {
  private final Redactor redactor;
  private final ReplyMaker maker;

  Quality(Redactor redactor, ReplyMaker maker) {
    this.redactor = redactor;
    this.maker = maker;
  }

  /** Scores of every kind, over as many replies of each part and as many without any. */
  Map<Kind, Score> scores(List<Part> parts, int replies) {
    Map<Kind, Score> scores = new EnumMap<>(Kind.class);
    parts.forEach(part -> scores.put(part.kind(), new Score(part.kind())));
    for (int i = 0; i < replies; i++) {
      for (Part part : parts) {
        judge(maker.with(part), scores);
        judge(maker.plain(), scores);
      }
    }
    return scores;
  }

  private void judge(Sample sample, Map<Kind, Score> scores) {
    Redaction redaction = redactor.redact(sample.text());
    scores.values().forEach(score -> score.add(sample, redaction));
  }

  /** Percent of ten-digit numbers, drawn at random and without a label, that are masked. */
  double tenDigitsMasked(int count) {
    return masked(count, () -> maker.around(maker.dice().digits(10)));
  }

  /** Percent of seconds since 1970, from 2020 to 2030, that are masked. */
  double unixTimesMasked(int count) {
    return masked(
        count, () -> maker.around("1" + maker.dice().number(6, 8) + maker.dice().digits(8)));
  }

  private double masked(int count, Supplier<Sample> samples) {
    int masked = 0;
    for (int i = 0; i < count; i++) {
      Sample sample = samples.get();
      Planted digits = sample.planted().get(0);
      masked += isMasked(digits, redactor.redact(sample.text()).findings()) ? 1 : 0;
    }
    return Score.percent(masked, count);
  }

  private static boolean isMasked(Planted digits, List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.start() < digits.end() && digits.start() < f.end());
  }

  /**
   * What is masked of replies that hold no personal data.
   *
   * @param replies percent of them with a mask
   * @param characters percent of their code points under one
   */
  record Plain(double replies, double characters) {}

  Plain plain(int count) {
    int masked = 0;
    long hidden = 0;
    long all = 0;
    for (int i = 0; i < count; i++) {
      String text = maker.plain().text();
      List<Finding> findings = redactor.redact(text).findings();
      masked += findings.isEmpty() ? 0 : 1;
      hidden += findings.stream().mapToInt(f -> f.end() - f.start()).sum();
      all += text.codePointCount(0, text.length());
    }
    return new Plain(Score.percent(masked, count), Score.percent(hidden, all));
  }
}
