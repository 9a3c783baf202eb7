package org.jointheconversation.bench.digest;

import java.util.List;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.FrozenCodebook;

/** Publishes one consultation and remembers what it published: the product, or something beside. */
public interface Publisher {

  /** Drafts a week as it is now, and publishes nothing; where nothing is ever drafted, nothing. */
  default void draft(IsoWeek week, List<Person> people) {}

  /**
   * Publishes a week as it is now, for the first time or once more.
   *
   * @param people everybody who was asked or answered
   * @param release of which digests; whoever drafts nothing publishes all at once
   * @return the lines of JSON that became public by it, the whole consultation first; none where
   *     nothing may be published or nothing changed
   */
  List<String> publish(IsoWeek week, List<Person> people, Event.Release release);

  /** Makes a publisher for a consultation of which nothing was published. */
  interface Factory {
    /** Of that codebook, and about no smaller groups than this. */
    Publisher create(FrozenCodebook codebook, int minGroup);
  }
}
