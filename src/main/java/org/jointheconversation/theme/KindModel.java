package org.jointheconversation.theme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Tells apart what the writer of a reply does, by likeness to phrases written for the purpose
 * ({@code kinds/phrases.yaml}), the same way as themes are told apart. A reply is of one kind:
 * where it is mixed, what weighs more. Immutable and thread-safe; depends on no codebook, so that a
 * reply keeps its kind. How well it works is in docs/theming.md.
 */
public final class KindModel {
  private static final String PHRASES = "/kinds/phrases.yaml";

  /** As for the phrases of a codebook, which were chosen to be typical too. */
  private static final double DOUBT = 0.3;

  private final ThemeScorer scorer;

  private KindModel(ThemeScorer scorer) {
    this.scorer = scorer;
  }

  /** Learns from the phrases: some two seconds of one core's time. */
  public static KindModel learn(SentenceModel model, Workers workers) {
    List<Phrase> phrases = phrases();
    List<float[]> vectors = workers.map(phrases, phrase -> model.embed(phrase.text()));
    return new KindModel(new ThemeScorer(phrases, vectors, Kind.values().length));
  }

  private static List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    Map<String, List<String>> byKind = read();
    for (Kind kind : Kind.values()) {
      for (String text : byKind.get(kind.wire())) {
        BitSet own = new BitSet();
        own.set(kind.ordinal());
        phrases.add(new Phrase(text, own, false, DOUBT));
      }
    }
    return phrases;
  }

  private static Map<String, List<String>> read() {
    try (InputStream in = Resources.open(PHRASES)) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrases of each kind", e);
    }
  }

  /** The kind of a reply that has this vector. */
  public Kind of(String text, float[] vector) {
    double[] scores = scorer.score(text, vector).byTheme();
    Kind best = Kind.PROBLEM;
    for (Kind kind : Kind.values()) {
      if (scores[kind.ordinal()] > scores[best.ordinal()]) {
        best = kind;
      }
    }
    return best;
  }
}
