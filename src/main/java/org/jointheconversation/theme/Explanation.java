package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Why a reply got a theme: whole phrases of the codebook and whole examples, never a part of one or
 * a sentence made up for the purpose; and words of the reply itself.
 *
 * @param theme the theme's id
 * @param phrases what spoke most for the theme, most first
 * @param words the reply's words without which the theme would score less, most first
 */
public record Explanation(String theme, List<Because> phrases, List<Because> words) {
  private static final int MOST = 5;

  /** Weights below this change nothing that anybody would notice. */
  private static final double LEAST = 0.001;

  /**
   * Something that spoke for the theme. Hides its text.
   *
   * @param text a phrase or a word
   * @param weight what it adds to the theme's score
   * @param example whether it is an example, which somebody wrote in confidence
   */
  public record Because(String text, double weight, boolean example) {
    @Override
    public String toString() {
      return "Because[" + weight + "]";
    }
  }

  public Explanation {
    phrases = List.copyOf(phrases);
    words = List.copyOf(words);
  }

  static List<Because> phrases(double[] shares, List<Phrase> phrases) {
    return IntStream.range(0, shares.length)
        .filter(i -> shares[i] > LEAST)
        .mapToObj(i -> new Because(phrases.get(i).text(), shares[i], phrases.get(i).example()))
        .sorted(Comparator.comparingDouble(Because::weight).reversed())
        .limit(MOST)
        .toList();
  }

  /**
   * @param score the spelling's part of the theme's score, for words
   */
  static List<Because> words(String text, ToDoubleFunction<List<String>> score) {
    List<String> all = WordSplitter.words(text);
    double whole = score.applyAsDouble(all);
    List<Because> words = new ArrayList<>();
    for (String word : new LinkedHashSet<>(all)) {
      List<String> others = all.stream().filter(other -> !other.equals(word)).toList();
      double weight = whole - score.applyAsDouble(others);
      if (weight > LEAST && LetterGroups.saysSomething(word)) {
        words.add(new Because(word, weight, false));
      }
    }
    words.sort(Comparator.comparingDouble(Because::weight).reversed());
    return words.subList(0, Math.min(MOST, words.size()));
  }
}
