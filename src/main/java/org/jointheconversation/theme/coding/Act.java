package org.jointheconversation.theme.coding;

import java.util.Locale;

/** What somebody decided about themes. */
public enum Act {
  /** A reply has these themes: those it had (accept), or others (reassign). */
  CONFIRM,
  /** A new theme. */
  ADD,
  /** A theme has another name. */
  RENAME,
  /** A theme becomes part of another one. */
  MERGE,
  /** A part of a theme becomes one of its own. */
  SPLIT,
  /** A theme is used no more. */
  RETIRE,
  /** A group of replies becomes a theme. */
  PROMOTE,
  /** A group of replies belongs to a theme there is. */
  ABSORB,
  /** A group of replies is nothing to look at, until it has grown. */
  DISMISS,
  /** An earlier decision does not count. */
  UNDO;

  /** As people type it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
