package org.jointheconversation.theme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a reply is from everything that a codebook and its examples know, 0 to 1. Three signs
 * together: the cosine to the nearest phrase (all vectors centred on the phrases' mean, without
 * which they all look alike), the best theme's score by sense alone, and its lead over the next.
 * Each is counted in standard deviations of what the known phrases themselves would show, held out
 * one at a time. At 0.5 lies what one in five of these passes. Immutable and thread-safe; a reply's
 * novelty never depends on other replies. Measured in docs/theming.md.
 */
public final class Novelty {
  /** From here on a reply counts as new. */
  public static final double NEW = 0.5;

  private static final double[] PARTS = {1, 1, 0.5};
  private static final double PASSED_BY = 0.2;

  /** Examples are like replies; seeds are not, but few examples say little. */
  private static final int ENOUGH_EXAMPLES = 50;

  /** How strictly the phrases are learned; the same for all, unlike for themes. */
  private static final double DOUBT = 0.5;

  private final float[] mean;
  private final Neighbourhood centred;
  private final Neighbourhood plain;
  private final double[][] weights;
  private final double[] means = new double[PARTS.length];
  private final double[] deviations = new double[PARTS.length];
  private final double usual;

  private Novelty(List<Phrase> phrases, List<float[]> vectors, int themes) {
    mean = Vectors.mean(vectors);
    List<float[]> shifted = vectors.stream().map(vector -> Vectors.centred(vector, mean)).toList();
    centred = new Neighbourhood(shifted);
    plain = new Neighbourhood(vectors);
    KernelRidge ridge = KernelRidge.solve(likeness(vectors), phrases, themes);
    weights = ridge.weights();
    double[][] signs = signs(shifted, ridge.heldOut());
    double[][] known = known(signs, phrases);
    standardise(known);
    double[] sorted = Arrays.stream(known).mapToDouble(this::familiarity).sorted().toArray();
    usual = sorted[(int) (PASSED_BY * (sorted.length - 1))];
  }

  /** Learns what is known. Takes as long as learning the themes does. */
  public static Novelty of(
      Codebook codebook, List<Example> examples, SentenceModel model, Workers workers) {
    int themes = codebook.themes().size();
    List<Phrase> phrases = Thinning.of(Phrase.of(codebook, examples), themes);
    List<float[]> vectors = workers.map(phrases, phrase -> model.embed(phrase.text()));
    return new Novelty(phrases, vectors, themes);
  }

  private double[][] likeness(List<float[]> vectors) {
    double[][] likeness = new double[vectors.size()][];
    IntStream.range(0, likeness.length)
        .parallel()
        .forEach(i -> likeness[i] = row(i, plain.cosines(vectors.get(i))));
    return likeness;
  }

  private static double[] row(int i, float[] cosines) {
    double[] row = new double[i + 1];
    for (int j = 0; j <= i; j++) {
      row[j] = Likeness.inSense(cosines[j]);
    }
    row[i] += DOUBT;
    return row;
  }

  private double[][] signs(List<float[]> shifted, double[][] heldOut) {
    return IntStream.range(0, heldOut.length)
        .parallel()
        .mapToObj(i -> signs(nearest(centred.cosines(shifted.get(i)), i), heldOut[i]))
        .toArray(double[][]::new);
  }

  private static double nearest(float[] cosines, int except) {
    float nearest = -1;
    for (int i = 0; i < cosines.length; i++) {
      if (i != except) {
        nearest = Math.max(nearest, cosines[i]);
      }
    }
    return nearest;
  }

  private static double[] signs(double nearest, double[] scores) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      second = Math.max(second, Math.min(best, score));
      best = Math.max(best, score);
    }
    return new double[] {nearest, best, scores.length == 1 ? 0 : best - second};
  }

  private static double[][] known(double[][] signs, List<Phrase> phrases) {
    double[][] examples =
        IntStream.range(0, signs.length)
            .filter(i -> phrases.get(i).example())
            .mapToObj(i -> signs[i])
            .toArray(double[][]::new);
    return examples.length >= ENOUGH_EXAMPLES ? examples : signs;
  }

  private void standardise(double[][] known) {
    for (int part = 0; part < PARTS.length; part++) {
      int which = part;
      double[] values = Arrays.stream(known).mapToDouble(signs -> signs[which]).toArray();
      double average = Arrays.stream(values).sum() / values.length;
      double squares = Arrays.stream(values).map(v -> (v - average) * (v - average)).sum();
      means[part] = average;
      deviations[part] = Math.max(1e-6, Math.sqrt(squares / values.length));
    }
  }

  private double familiarity(double[] signs) {
    double sum = 0;
    for (int part = 0; part < PARTS.length; part++) {
      sum += PARTS[part] * (signs[part] - means[part]) / deviations[part];
    }
    return sum;
  }

  /** The novelty of a reply that has this vector. */
  public double of(float[] vector) {
    float[] cosines = plain.cosines(vector);
    double[] scores = new double[weights[0].length];
    for (int i = 0; i < cosines.length; i++) {
      Rows.addScaled(weights[i], Likeness.inSense(cosines[i]), scores);
    }
    double nearest = nearest(centred.cosines(Vectors.centred(vector, mean)), -1);
    return 1 / (1 + StrictMath.exp(familiarity(signs(nearest, scores)) - usual));
  }
}
