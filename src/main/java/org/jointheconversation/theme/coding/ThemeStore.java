package org.jointheconversation.theme.coding;

import java.util.List;
import java.util.Optional;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Kind;

/** Replies that wait for themes, and where the themes go. Thread-safe. */
public interface ThemeStore {

  /** Replies without assignments, at most so many. */
  List<Unthemed> unthemed(int most);

  /** Those of one consultation. */
  List<Unthemed> unthemed(long consultation, int most);

  /**
   * Stores vectors, kinds and assignments. A reply that was changed or taken back meanwhile is
   * passed over: its new text waits by itself.
   */
  void save(List<Themed> themed);

  /** Whether a reply has its themes. */
  boolean isThemed(long reply);

  /** Every consultation that has replies. */
  List<Long> consultations();

  /** How far a consultation's replies have been assigned anew; empty where that never began. */
  Optional<Progress> progress(long consultation);

  /** Begins to assign a consultation's replies anew. */
  void begin(long consultation, String version);

  /** Replies that have their vector, by number, from behind the last one done; at most so many. */
  List<Stored> stored(long consultation, long after, int most);

  /**
   * Replaces assignments, and notes how far this has come, in the same transactions. A reply that
   * was changed or taken back meanwhile is passed over.
   */
  void reassign(long consultation, List<Reassigned> replies);

  /** Notes that all replies have been assigned anew. */
  void finish(long consultation);

  /** A reply that waits. */
  record Unthemed(long reply, long consultation, ReplyText text) {}

  /** A reply with what follows from its text, and its assignments, best first. */
  record Themed(Unthemed reply, float[] vector, Kind kind, List<Assignment> assignments) {
    public Themed {
      assignments = List.copyOf(assignments);
    }

    @Override
    public String toString() {
      return "Themed[" + assignments + "]";
    }
  }

  /**
   * How far it has come.
   *
   * @param version the state of codebook and examples that is applied
   * @param doneUpTo the greatest number of a reply that is done
   */
  record Progress(String version, long doneUpTo) {
    /** Greater than any reply's number. */
    public static final long ALL = Long.MAX_VALUE;

    boolean isDone() {
      return doneUpTo == ALL;
    }
  }

  /** A reply as it is stored; without a kind where it was themed before there were kinds. */
  record Stored(long reply, ReplyText text, float[] vector, Optional<Kind> kind) {
    @Override
    public String toString() {
      return "Stored[hidden]";
    }
  }

  /** What it gets. */
  record Reassigned(long reply, Kind kind, boolean kindIsNew, List<Assignment> assignments) {
    public Reassigned {
      assignments = List.copyOf(assignments);
    }
  }
}
