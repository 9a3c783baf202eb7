package org.jointheconversation.conversation;

/**
 * What a button carries that is about a part of a consultation, written {@code CONSULTATION/REST}.
 * It comes back from outside, so nothing is taken for granted of it.
 *
 * @param rest empty where there is no slash
 */
record SplitName(String consultation, String rest) {

  static SplitName of(String written) {
    int slash = written.indexOf('/');
    return slash < 0
        ? new SplitName(written, "")
        : new SplitName(written.substring(0, slash), written.substring(slash + 1));
  }

  String written() {
    return consultation + "/" + rest;
  }

  /** The rest as a number; 0, which names nothing, where it is none. */
  long number() {
    try {
      return Long.parseLong(rest);
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
