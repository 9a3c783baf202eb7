package org.jointheconversation.bench.themes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.theme.SentenceModel;

/**
 * Remembers vectors, because the same texts are learned from and themed many times over. Changes
 * nothing but the time: a text's vector is the same however often it is computed.
 */
final class KnownVectors implements SentenceModel {
  private final SentenceModel model;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  KnownVectors(SentenceModel model) {
    this.model = model;
  }

  @Override
  public float[] embed(String text) {
    return vectors.computeIfAbsent(text, model::embed).clone();
  }

  /** Forgets; the model behind stays open for whoever opened it. */
  @Override
  public void close() {
    vectors.clear();
  }
}
