package org.jointheconversation.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One master secret, stretched with HKDF. Sealed bytes are: format, key id, nonce, ciphertext with
 * its tag; the first two are bound into the tag as well. AES-256-GCM, HKDF and the fresh nonce of
 * each seal are Tink's.
 *
 * <p>A random nonce of 96 bits is safe for 2^32 seals under one key; each purpose has its own key,
 * and what is sealed here are keys and names, some thousands at most.
 */
final class MasterKey {
  private static final String HMAC = "HmacSha256";
  private static final byte FORMAT = 1;
  private static final int HEADER_BYTES = 2;
  private static final byte[] SALT = ascii("join-the-conversation/master/1");

  private final byte[] secret;

  /** Format and key id: they tell which secret sealed something without trying, and no more. */
  private final byte[] header;

  private MasterKey(byte[] secret) {
    this.secret = secret.clone();
    this.header = new byte[] {FORMAT, derive(ascii("key id"), 1)[0]};
  }

  static MasterKey of(byte[] secret) {
    if (secret.length < MasterKeys.SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a master secret has at least " + MasterKeys.SHORTEST_SECRET + " bytes");
    }
    return new MasterKey(secret);
  }

  byte[] seal(byte[] plaintext, byte[] purpose) {
    try {
      return joined(header, aead(purpose).encrypt(plaintext, header));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Empty where another secret sealed it, or where it is not what was sealed. */
  Optional<byte[]> open(byte[] sealed, byte[] purpose) {
    if (sealed.length < HEADER_BYTES
        || !Arrays.equals(header, 0, HEADER_BYTES, sealed, 0, HEADER_BYTES)) {
      return Optional.empty();
    }
    byte[] closed = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
    try {
      return Optional.of(aead(purpose).decrypt(closed, header));
    } catch (GeneralSecurityException alteredOrCutShort) {
      return Optional.empty();
    }
  }

  /** A key of its own for each purpose. */
  private Aead aead(byte[] purpose) throws GeneralSecurityException {
    // The prefix keeps them apart from the key id's, whatever a purpose is called.
    return new AesGcmJce(derive(joined(ascii("seal/"), purpose), KeyBytes.LENGTH));
  }

  private byte[] derive(byte[] info, int bytes) {
    try {
      return Hkdf.computeHkdf(HMAC, secret, SALT, info, bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
