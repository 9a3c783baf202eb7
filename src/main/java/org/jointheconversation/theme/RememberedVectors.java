package org.jointheconversation.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence model that remembers the texts it was asked for last: for phrases and examples, which
 * are learned anew with each decision while all but one of them stay. Thread-safe. Closing it
 * leaves the model behind it open.
 */
public final class RememberedVectors implements SentenceModel {
  /** More than are ever learned from at once; some 15 MB. */
  private static final int MOST = 8_000;

  private final SentenceModel model;
  private final Map<String, float[]> vectors =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > MOST;
            }
          });

  public RememberedVectors(SentenceModel model) {
    this.model = model;
  }

  @Override
  public float[] embed(String text) {
    float[] known = vectors.get(text);
    if (known == null) {
      known = model.embed(text);
      vectors.put(text, known);
    }
    return known.clone();
  }

  @Override
  public void close() {
    vectors.clear();
  }
}
