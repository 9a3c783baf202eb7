package org.jointheconversation.theme;

import java.util.List;
import org.jointheconversation.privacy.ReplyText;

/** Replies that wait for themes, and where the themes go. Thread-safe. */
public interface ThemeStore {

  /** Replies without assignments, at most so many. */
  List<Unthemed> unthemed(int most);

  /** Those of one consultation. */
  List<Unthemed> unthemed(long consultation, int most);

  /** The codebook in force of a consultation. */
  Codebook codebook(long consultation);

  /**
   * Stores vectors and assignments. A reply that was changed or taken back meanwhile is passed
   * over: its new text waits by itself.
   */
  void save(List<Themed> themed);

  /** A reply that waits. */
  record Unthemed(long reply, long consultation, ReplyText text) {}

  /** A reply with its vector and its assignments, best first. */
  record Themed(Unthemed reply, float[] vector, List<Assignment> assignments) {
    public Themed {
      assignments = List.copyOf(assignments);
    }

    @Override
    public String toString() {
      return "Themed[" + assignments + "]";
    }
  }
}
