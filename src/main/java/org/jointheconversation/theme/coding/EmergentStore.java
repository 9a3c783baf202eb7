package org.jointheconversation.theme.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jointheconversation.privacy.ReplyText;

/** Groups of replies that the codebook lacks, and the replies they are found among. Thread-safe. */
public interface EmergentStore {

  /**
   * A week's replies, with their vectors, those left out that somebody must look at first.
   *
   * @param most how many; of more, those with the smallest numbers, which are random
   */
  List<Heard> heard(long consultation, String week, int most);

  /** Hands over every one of them, and holds none. */
  void eachHeard(long consultation, String week, Consumer<Heard> taker);

  /** Every group of a consultation, newest week first, the heaviest in front. */
  List<EmergentGroup> groups(long consultation);

  /** One group. */
  Optional<EmergentGroup> find(long consultation, long group);

  /** Takes the place of a week's groups, but of those that something was decided about. */
  void replace(long consultation, String week, List<EmergentGroup> groups);

  /**
   * A reply.
   *
   * @param person tells people apart within the week, and nothing else
   */
  record Heard(long reply, String person, ReplyText text, float[] vector) {
    @Override
    public String toString() {
      return "Heard[hidden]";
    }
  }
}
