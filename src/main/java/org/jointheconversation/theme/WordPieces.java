package org.jointheconversation.theme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the numbered word pieces that the sentence model was trained on: words of the
 * vocabulary whole, others from their longest known beginning onwards ("smartcards" = "smart",
 * "##card", "##s"), after the rules of uncased BERT. Immutable and thread-safe.
 *
 * <p>Any text will do: what the vocabulary lacks becomes "unknown", and what the model cannot hold
 * is cut off.
 */
final class WordPieces {
  /** What the model reads at most, its two frame pieces included. */
  static final int MAX_PIECES = 512;

  /** Longer words are unknown words, as in the model's training. In code points. */
  private static final int MAX_WORD = 100;

  private static final String INSIDE_A_WORD = "##";

  private final Map<String, Integer> numbers;
  private final int start;
  private final int end;
  private final int unknown;

  private WordPieces(Map<String, Integer> numbers) {
    this.numbers = numbers;
    this.start = numbers.get("[CLS]");
    this.end = numbers.get("[SEP]");
    this.unknown = numbers.get("[UNK]");
  }

  /** Reads the vocabulary from a {@code tokenizer.json} on the class path. */
  static WordPieces fromResource(String resource) throws IOException {
    try (InputStream in = Resources.open(resource);
        JsonParser json = new JsonFactory().createParser(in)) {
      while (!"vocab".equals(json.nextFieldName())) {
        if (json.currentToken() == null) {
          throw new IOException("no vocabulary in " + resource);
        }
      }
      json.nextToken();
      Map<String, Integer> numbers = new HashMap<>();
      for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
        numbers.put(word, json.nextIntValue(-1));
      }
      return new WordPieces(numbers);
    }
  }

  /** The numbers of the text's pieces between a start and an end piece: 2 to 512 of them. */
  long[] encode(String text) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(start);
    for (String word : WordSplitter.words(text)) {
      cut(word, pieces);
    }
    int kept = Math.min(pieces.size(), MAX_PIECES - 1);
    long[] framed = new long[kept + 1];
    for (int i = 0; i < kept; i++) {
      framed[i] = pieces.get(i);
    }
    framed[kept] = end;
    return framed;
  }

  /** Adds the pieces of one word, or "unknown" when it cannot be made of pieces to its end. */
  private void cut(String word, List<Integer> pieces) {
    int before = pieces.size();
    if (word.codePointCount(0, word.length()) > MAX_WORD) {
      pieces.add(unknown);
      return;
    }
    for (int from = 0; from < word.length(); ) {
      int to = longestKnown(word, from);
      if (to == from) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(unknown);
        return;
      }
      pieces.add(numbers.get(piece(word, from, to)));
      from = to;
    }
  }

  /** Where the longest piece that begins at {@code from} ends; {@code from} itself if none does. */
  private int longestKnown(String word, int from) {
    int to = word.length();
    while (to > from && !numbers.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    String part = word.substring(from, to);
    return from == 0 ? part : INSIDE_A_WORD + part;
  }
}
