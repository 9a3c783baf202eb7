package org.jointheconversation.bench.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether groups are called what people call them. A stand-in: a label was written for machines,
 * and a name may well be good without a word of it.
 */
final class GroupNamesRight {
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "e");
  private static final int SHORTEST_STEM = 3;

  private GroupNamesRight() {}

  /** The part of the groups whose name begins with a word of their commonest kind's label. */
  static double share(BankGroups groups, List<String> labels) {
    int count = groups.found().groups().size();
    long right =
        IntStream.range(0, count)
            .filter(
                group ->
                    isRight(
                        groups.found().groups().get(group).name(),
                        labels.get(groups.kinds().commonest(group))))
            .count();
    return (double) right / count;
  }

  /** The first term is a word, or two that nearly always stand together: one of them will do. */
  static boolean isRight(String name, String label) {
    Set<String> right = stems(label);
    return stems(name.split(",")[0]).stream().anyMatch(right::contains);
  }

  private static Set<String> stems(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty())
        .map(GroupNamesRight::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    return ENDINGS.stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .filter(stem -> stem.length() >= SHORTEST_STEM)
        .findFirst()
        .orElse(word);
  }
}
