package org.jointheconversation.bench.themes;

/**
 * What somebody asked a bank. Hides its text.
 *
 * @param kind the place of its kind, from 0
 */
record Question(int kind, String text) {
  @Override
  public String toString() {
    return "Question[" + kind + "]";
  }
}
