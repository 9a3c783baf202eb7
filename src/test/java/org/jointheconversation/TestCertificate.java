package org.jointheconversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** A certificate and its key as the JDK's own keytool makes them. Immutable. */
public final class TestCertificate {
  private static final char[] PASSWORD = "password".toCharArray();

  private final X509Certificate certificate;
  private final Key key;

  private TestCertificate(X509Certificate certificate, Key key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * Makes one.
   *
   * @param begins such as {@code 2026/11/01}
   * @param algorithm RSA or EC
   */
  public static TestCertificate make(Path folder, String begins, int days, String algorithm) {
    Path store = folder.resolve("store-" + begins.replace('/', '-') + "-" + days + algorithm);
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> words =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "app",
            "-dname",
            "CN=app",
            "-keyalg",
            algorithm,
            "-startdate",
            begins + " 00:00:00",
            "-validity",
            "" + days,
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            new String(PASSWORD));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      return read(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestCertificate read(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Certificate certificate = keys.getCertificate("app");
    return new TestCertificate((X509Certificate) certificate, keys.getKey("app", PASSWORD));
  }

  public X509Certificate x509() {
    return certificate;
  }

  /** The certificate as PEM. */
  public String certificatePem() {
    try {
      return block("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key as PEM. */
  public String keyPem() {
    return block("PRIVATE KEY", key.getEncoded());
  }

  /** Both in one file, the key first. */
  public Path file(Path folder) {
    return write(folder, keyPem() + certificatePem());
  }

  /** Writes a PEM file. */
  public static Path write(Path folder, String pem) {
    try {
      return Files.writeString(Files.createTempFile(folder, "app", ".pem"), pem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String block(String type, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
  }
}
