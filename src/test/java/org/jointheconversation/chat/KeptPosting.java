package org.jointheconversation.chat;

/** What is remembered of a post, in memory. */
public final class KeptPosting implements Posting {
  private String reference = "";
  private boolean adding;

  @Override
  public String reference() {
    return reference;
  }

  @Override
  public boolean isInDoubt() {
    return adding;
  }

  @Override
  public void adding() {
    adding = !reference.isEmpty();
  }

  @Override
  public void added(String where) {
    reference = where;
    adding = false;
  }

  @Override
  public void stands(String where) {
    reference = where;
  }

  /** A person has looked. */
  public void settle() {
    adding = false;
  }
}
