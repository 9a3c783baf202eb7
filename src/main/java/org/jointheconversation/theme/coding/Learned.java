package org.jointheconversation.theme.coding;

import java.util.List;
import java.util.SortedSet;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.LearnedAssigner;

/**
 * A consultation's themes as learned, and what people decided of single replies. Immutable and
 * thread-safe.
 *
 * @param version of the coding it was learned from
 */
record Learned(String version, Coding coding, LearnedAssigner assigner) {

  /** What a reply counts for, best first: what a person decided, else what was learned. */
  List<Assignment> counted(long reply, String text, float[] vector) {
    SortedSet<String> decided = coding.confirmed().get(reply);
    return decided == null
        ? Assignment.counted(assigner.assign(text, vector))
        : decided.stream().map(theme -> new Assignment(theme, 1, true)).toList();
  }
}
