package org.jointheconversation.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;

/**
 * A certificate and its private key, in the place of a password. Shows neither to whoever only
 * prints it. Thread-safe.
 */
public final class AppCertificate implements AppCredential {
  /** What RFC 7518 calls PS256. */
  private static final PSSParameterSpec PS256 =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final X509Certificate certificate;
  private final PrivateKey key;

  AppCertificate(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /** From when on it counts. */
  public Instant begins() {
    return certificate.getNotBefore().toInstant();
  }

  /** Until when it counts. */
  public Instant ends() {
    return certificate.getNotAfter().toInstant();
  }

  /** Its SHA-256 thumbprint in base64url, by which Microsoft finds it among those uploaded. */
  public String thumbprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate has no thumbprint", e);
    }
  }

  /** The PS256 signature of some bytes. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(PS256);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate's key does not sign", e);
    }
  }

  @Override
  public String toString() {
    return "set";
  }
}
