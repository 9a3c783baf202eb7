package org.jointheconversation.theme.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Example;

/** Where decisions about themes are kept. Thread-safe. */
public interface CodingStore {

  /** A consultation by its name. */
  Optional<Long> consultation(String name);

  /** What all decisions of a consultation come to. */
  Coding coding(long consultation);

  /** Every decision, the first in front. */
  List<CodingEvent> events(long consultation);

  /**
   * Adds a decision.
   *
   * @param after how many events there must be, so that nobody decides on what another has changed
   * @param replies those it is about
   * @return its number; empty where somebody else was quicker
   */
  OptionalInt append(long consultation, int after, CodingEvent event, Collection<Long> replies);

  /** The texts that people confirmed a theme for, as examples; not those that wait in the queue. */
  List<Example> examples(Coding coding);

  /**
   * Replies that are not sure of any theme, the likeliest to teach something in front. Only those
   * that others than their writer may read: their writer ticked so, and nobody has to look at them
   * first.
   *
   * @param most how many
   */
  List<Readable> unsure(long consultation, int most);

  /** One reply, under the same rule. */
  Optional<Readable> readable(long consultation, long reply);

  /** How many replies are not sure of any theme, those nobody else may read included. */
  int countUnsure(long consultation);

  /**
   * A reply that others may read.
   *
   * @param vector its sentence vector
   * @param assignments what it counts for, best first
   */
  record Readable(long reply, ReplyText text, float[] vector, List<Assignment> assignments) {
    public Readable {
      assignments = List.copyOf(assignments);
    }

    @Override
    public String toString() {
      return "Readable[" + assignments + "]";
    }
  }
}
