package org.jointheconversation.theme;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into plain lower-case words by the rules of uncased BERT: accents are dropped, each
 * punctuation mark and each Chinese character is a word of its own, and what cannot be seen
 * (control and direction marks, half characters) is left out.
 */
final class WordSplitter {
  /**
   * Characters beyond these are not looked at. The sentence model reads some 2,500 characters of
   * English; the rest is slack for white space.
   */
  private static final int MOST_CHARACTERS = 10_000;

  private static final char DELETE = 0x7F;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private WordSplitter() {}

  /** The words of a text's first 10,000 characters. */
  static List<String> words(String text) {
    WordSplitter splitter = new WordSplitter();
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    if (isAscii(beginning)) {
      for (int i = 0; i < beginning.length(); i++) {
        char c = beginning.charAt(i);
        if (isSpace(c) || c >= ' ' && c != DELETE) {
          splitter.take(c);
        }
      }
    } else {
      Normalizer.normalize(visible(beginning), Normalizer.Form.NFD)
          .codePoints()
          .forEach(splitter::take);
    }
    splitter.endWord();
    return splitter.words;
  }

  /** Nearly all texts are: there is no accent to split off. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Dropped before accents are split off, so that a half character cannot join its neighbours. */
  private static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> isSpace(c) || !isInvisible(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void take(int c) {
    if (isSpace(c)) {
      endWord();
    } else if (isPunctuation(c) || isChinese(c)) {
      endWord();
      word.appendCodePoint(Character.toLowerCase(c));
      endWord();
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      word.appendCodePoint(Character.toLowerCase(c));
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks named in BERT; the gaps between them are BERT's too. */
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
