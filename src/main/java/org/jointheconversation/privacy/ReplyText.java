package org.jointheconversation.privacy;

import java.util.Objects;

/**
 * What a person said, wrapped so that it cannot reach a log, an exception or a metric by accident.
 * Immutable.
 */
public final class ReplyText {
  private final String text;

  private ReplyText(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  public static ReplyText of(String text) {
    return new ReplyText(text);
  }

  /** The text itself. Each call of this is a place where it may leave the program. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplyText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
