package org.jointheconversation.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Words in a row, as the lexicon writes them. Looking for one at one place takes a bounded number
 * of steps, however the text is made: a gap has at most three words, a phrase at most two gaps.
 */
final class Phrase {
  private static final int LONGEST_GAP = 3;
  private static final int MOST_GAPS = 2;

  /**
   * One place.
   *
   * @param gap up to three words of any kind before it
   * @param optional whether it may be missing
   */
  record Place(WordSet words, boolean gap, boolean optional) {}

  /**
   * Where a phrase was found.
   *
   * @param start its first word
   * @param end after its last word
   * @param said the words it names, without those in its gaps
   */
  record Found(int start, int end, BitSet said) {}

  private final List<Place> places;
  private final WordSet barriers;

  /**
   * A phrase.
   *
   * @param barriers words that its gaps do not reach over
   * @throws IllegalArgumentException where it begins with a gap or with what may be missing
   */
  Phrase(List<Place> places, WordSet barriers) {
    this.places = List.copyOf(places);
    this.barriers = barriers;
    boolean gapped = places.stream().filter(Place::gap).count() > MOST_GAPS;
    if (places.isEmpty() || places.get(0).gap() || places.get(0).optional() || gapped) {
      throw new IllegalArgumentException("a phrase begins with a word and has at most two gaps");
    }
  }

  /** The words with which it can begin. */
  WordSet first() {
    return places.get(0).words();
  }

  /** Hands over every way in which it stands at {@code start}, where one of its first words is. */
  void find(TextWords text, int start, Consumer<Found> found) {
    List<Integer> said = new ArrayList<>(List.of(start));
    new Search(text, start, found).from(1, start + 1, said);
  }

  private final class Search {
    private final TextWords text;
    private final int start;
    private final Consumer<Found> found;

    Search(TextWords text, int start, Consumer<Found> found) {
      this.text = text;
      this.start = start;
      this.found = found;
    }

    void from(int place, int at, List<Integer> said) {
      if (place == places.size()) {
        found.accept(new Found(start, at, bits(said)));
        return;
      }
      Place wanted = places.get(place);
      if (wanted.optional()) {
        from(place + 1, at, said);
      }
      int last = at + (wanted.gap() ? LONGEST_GAP : 0);
      for (int i = at; i <= last && i < text.size() && !text.beginsSentence(i); i++) {
        if (wanted.words().has(text.at(i))) {
          said.add(i);
          from(place + 1, i + 1, said);
          said.remove(said.size() - 1);
        }
        if (barriers.has(text.at(i))) {
          return;
        }
      }
    }

    private static BitSet bits(List<Integer> said) {
      BitSet bits = new BitSet();
      said.forEach(bits::set);
      return bits;
    }
  }
}
