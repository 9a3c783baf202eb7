package org.jointheconversation.digest;

import java.util.List;

/** Lists in their order; those that have it already are not sorted again. */
final class Sorted {
  private Sorted() {}

  static <T extends Comparable<T>> List<T> of(List<T> list) {
    return isSorted(list) ? List.copyOf(list) : list.stream().sorted().toList();
  }

  private static <T extends Comparable<T>> boolean isSorted(List<T> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i - 1).compareTo(list.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is in order and holds nothing twice. */
  static <T extends Comparable<T>> boolean isStrictly(List<T> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i - 1).compareTo(list.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
