package org.jointheconversation.store;

/**
 * What one process at a time does on a database that several share. The numbers are fixed: programs
 * of two versions may run side by side.
 */
public enum Turn {
  /** Serving, which many may do at once, or work that needs nobody to serve. */
  SERVING(1),
  /** What the clerk does every half second. */
  CLERK(2),
  /** What the editor does every half second. */
  EDITOR(3),
  /** Adding to the audit log, each of whose entries covers the one before. */
  AUDIT(4),
  /** Changing keys after a look at them. */
  KEYS(5);

  private final int number;

  Turn(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
