package org.jointheconversation.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One master secret, stretched with HKDF. Sealed bytes are: format, key id, nonce, ciphertext with
 * its tag; the first two are bound into the tag as well.
 *
 * <p>A random nonce of 96 bits is safe for 2^32 seals under one key; each purpose has its own key,
 * and what is sealed here are keys and tokens, some thousands at most.
 */
final class MasterKey {
  static final int NONCE_BYTES = 12;

  private static final byte FORMAT = 1;
  private static final int HEADER_BYTES = 2;
  private static final int TAG_BITS = 128;
  private static final byte[] SALT = ascii("join-the-conversation/master/1");

  private final byte[] stretched;

  /** Tells which secret sealed something without trying; says nothing else about the secret. */
  private final byte id;

  private MasterKey(byte[] stretched) {
    this.stretched = stretched;
    this.id = Hkdf.expand(stretched, ascii("key id"), 1)[0];
  }

  static MasterKey of(byte[] secret) {
    if (secret.length < MasterKeys.SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a master secret has at least " + MasterKeys.SHORTEST_SECRET + " bytes");
    }
    return new MasterKey(Hkdf.extract(SALT, secret));
  }

  byte[] seal(byte[] plaintext, byte[] purpose, byte[] nonce) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, 0);
      byte[] sealed = new byte[HEADER_BYTES + NONCE_BYTES + cipher.getOutputSize(plaintext.length)];
      sealed[0] = FORMAT;
      sealed[1] = id;
      System.arraycopy(nonce, 0, sealed, HEADER_BYTES, NONCE_BYTES);
      cipher.updateAAD(sealed, 0, HEADER_BYTES);
      cipher.doFinal(plaintext, 0, plaintext.length, sealed, HEADER_BYTES + NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Empty where another secret sealed it, or where it is not what was sealed. */
  Optional<byte[]> open(byte[] sealed, byte[] purpose) {
    int start = HEADER_BYTES + NONCE_BYTES;
    if (sealed.length < start + TAG_BITS / 8 || sealed[0] != FORMAT || sealed[1] != id) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, sealed, HEADER_BYTES);
      cipher.updateAAD(sealed, 0, HEADER_BYTES);
      return Optional.of(cipher.doFinal(sealed, start, sealed.length - start));
    } catch (AEADBadTagException altered) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] purpose, byte[] nonce, int nonceStart)
      throws GeneralSecurityException {
    byte[] key = Hkdf.expand(stretched, purposeInfo(purpose), KeyBytes.LENGTH);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_BITS, nonce, nonceStart, NONCE_BYTES));
    return cipher;
  }

  /** Kept apart from the key id's, whatever a purpose is called. */
  private static byte[] purposeInfo(byte[] purpose) {
    byte[] prefix = ascii("seal/");
    byte[] info = new byte[prefix.length + purpose.length];
    System.arraycopy(prefix, 0, info, 0, prefix.length);
    System.arraycopy(purpose, 0, info, prefix.length, purpose.length);
    return info;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
