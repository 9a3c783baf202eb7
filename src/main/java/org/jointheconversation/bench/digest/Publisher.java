package org.jointheconversation.bench.digest;

import java.util.List;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.FrozenCodebook;

/** Publishes one consultation and remembers what it published: the product, or something beside. */
public interface Publisher {

  /**
   * Publishes a week as it is now, for the first time or once more.
   *
   * @param people everybody who was asked or answered
   * @return the lines of JSON that became public by it, the whole consultation first; none where
   *     nothing may be published or nothing changed
   */
  List<String> publish(IsoWeek week, List<Person> people);

  /** Makes a publisher for a consultation of which nothing was published. */
  interface Factory {
    /** Of that codebook, and about no smaller groups than this. */
    Publisher create(FrozenCodebook codebook, int minGroup);
  }
}
