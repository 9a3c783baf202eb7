package org.jointheconversation.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PEM file that holds a certificate and its private key, in any order. Stateless. */
final class CertificateFile {
  private static final int LARGEST_BYTES = 100_000;
  private static final int SMALLEST_KEY_BITS = 2048;

  private CertificateFile() {}

  /** What is wrong with a file, and the mend; names neither the file nor anything in it. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String mend;

    Unusable(String what, String mend) {
      super(what);
      this.mend = mend;
    }

    String mend() {
      return mend;
    }
  }

  /** Reads the first certificate and the key. */
  static AppCertificate read(String file) throws Unusable {
    String pem = text(file);
    X509Certificate certificate = certificate(pem);
    RSAPrivateKey key = key(pem);
    if (!(certificate.getPublicKey() instanceof RSAPublicKey its)
        || !its.getModulus().equals(key.getModulus())) {
      throw new Unusable(
          "holds a key that is not its certificate's", "put the two that belong together into it");
    }
    if (key.getModulus().bitLength() < SMALLEST_KEY_BITS) {
      throw new Unusable("holds a key of fewer than 2048 bits", "make a new certificate");
    }
    return new AppCertificate(certificate, key);
  }

  private static String text(String file) throws Unusable {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.size(path) <= LARGEST_BYTES) {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
      }
    } catch (IOException | InvalidPathException e) {
      // Said below.
    }
    throw new Unusable(
        "names no file that can be read",
        "write the path of a PEM file, which the program's account may read");
  }

  private static X509Certificate certificate(String pem) throws Unusable {
    byte[] der =
        block(pem, "CERTIFICATE")
            .orElseThrow(
                () ->
                    new Unusable(
                        "names a file without a certificate",
                        "put it and its private key into one PEM file"));
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new Unusable("names a file whose certificate is broken", "export it again");
    }
  }

  private static RSAPrivateKey key(String pem) throws Unusable {
    byte[] der =
        block(pem, "PRIVATE KEY")
            .orElseThrow(
                () ->
                    new Unusable(
                        "names a file without a private key in PKCS#8",
                        "openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW makes one"));
    try {
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new Unusable("names a file whose key is broken or not RSA", "use an RSA key");
    }
  }

  private static Optional<byte[]> block(String pem, String type) throws Unusable {
    Matcher found =
        Pattern.compile(
                "-----BEGIN " + type + "-----([A-Za-z0-9+/=\\s]+)-----END " + type + "-----")
            .matcher(pem);
    try {
      return found.find()
          ? Optional.of(Base64.getMimeDecoder().decode(found.group(1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new Unusable("names a file that is broken", "export it again");
    }
  }
}
