package org.jointheconversation.redaction.names;

/**
 * The best way through a text: for each word whether it is part of a name, so that the sum of what
 * speaks for it is largest. Whole numbers, linear in the words. Belongs to one thread.
 */
final class BestPath {
  private BestPath() {}

  /**
   * @param alone for each word what speaks for its being part of a name
   * @param inside what speaks for it besides where the word before is one too
   */
  static boolean[] best(int[] alone, int[] inside, int size) {
    boolean[] fromName = new boolean[size];
    boolean[] fromNameToOther = new boolean[size];
    long other = 0;
    long name = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      long start = other + alone[i];
      long goOn = name + alone[i] + inside[i];
      fromName[i] = goOn > start;
      fromNameToOther[i] = name > other;
      long nextOther = Math.max(other, name);
      name = Math.max(start, goOn);
      other = nextOther;
    }
    return back(fromName, fromNameToOther, name > other);
  }

  private static boolean[] back(boolean[] fromName, boolean[] fromNameToOther, boolean last) {
    boolean[] names = new boolean[fromName.length];
    boolean isName = last;
    for (int i = names.length - 1; i >= 0; i--) {
      names[i] = isName;
      isName = isName ? fromName[i] : fromNameToOther[i];
    }
    return names;
  }
}
