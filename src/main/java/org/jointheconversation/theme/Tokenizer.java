package org.jointheconversation.theme;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Cuts a text into the numbered word pieces that the sentence model was trained on. Thread-safe.
 *
 * <p>The library behind it would by itself look for graphics cards and clouds on the network, and
 * leave its native part in the home directory of whoever runs it; both are switched off here,
 * before its first class loads.
 */
final class Tokenizer implements AutoCloseable {
  /** What the model reads at most, its two frame tokens included. */
  static final int MAX_TOKENS = 512;

  /**
   * Characters beyond these are not looked at. 512 tokens are some 2,500 characters of English; the
   * rest is slack for white space, which makes no tokens.
   */
  private static final int MAX_CHARACTERS = 10_000;

  private static final char REPLACEMENT = '\uFFFD';

  private final HuggingFaceTokenizer pieces;

  private Tokenizer(HuggingFaceTokenizer pieces) {
    this.pieces = pieces;
  }

  /** Reads the vocabulary from a resource of the class path. */
  static Tokenizer fromResource(String resource) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    Path unpacked = Files.createTempDirectory("jtc-tokenizer-");
    System.setProperty("ENGINE_CACHE_DIR", unpacked.toString());
    try (InputStream in = Resources.open(resource)) {
      Map<String, String> options =
          Map.of(
              "truncation",
              "true",
              "padding",
              "false",
              "maxLength",
              String.valueOf(MAX_TOKENS),
              "modelMaxLength",
              String.valueOf(MAX_TOKENS));
      return new Tokenizer(HuggingFaceTokenizer.newInstance(in, options));
    } finally {
      Resources.deleteTree(unpacked);
    }
  }

  /** The numbers of the text's word pieces, framed as the model wants them: 2 to 512 of them. */
  long[] encode(String text) {
    return pieces.encode(wellFormed(text)).getIds();
  }

  /** The beginning of a text with half characters replaced: the native side wants valid Unicode. */
  static String wellFormed(String text) {
    char[] chars = text.substring(0, Math.min(text.length(), MAX_CHARACTERS)).toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (!Character.isSurrogate(chars[i])) {
        continue;
      }
      if (i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1])) {
        i++;
      } else {
        chars[i] = REPLACEMENT;
      }
    }
    return new String(chars);
  }

  @Override
  public void close() {
    pieces.close();
  }
}
