package org.jointheconversation.reply;

/** Somebody was erased while what they said was on its way; nothing was kept. Names nobody. */
public final class NoWriterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoWriterException() {
    super("the writer is not known any more");
  }
}
