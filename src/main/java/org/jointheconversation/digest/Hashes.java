package org.jointheconversation.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** SHA-256 of UTF-8 text. */
final class Hashes {
  private Hashes() {}

  static String hex(String text, int digits) {
    return HexFormat.of().formatHex(sha256(text)).substring(0, digits);
  }

  /** Of text that is too long to be held. */
  static String hex(Consumer<Writer> text, int digits) {
    MessageDigest digest = sha256();
    OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8))) {
      text.accept(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }

  static byte[] sha256(String text) {
    return sha256().digest(text.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
