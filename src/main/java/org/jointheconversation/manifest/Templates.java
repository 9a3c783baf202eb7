package org.jointheconversation.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of {@code manifests/}, from which those for an address are made. Stateless. */
final class Templates {
  /** The address that stands in them. */
  static final String ADDRESS = "https://jtc.example.nhs.uk";

  private Templates() {}

  /** The bytes of one, named as under {@code manifests/}. */
  static byte[] read(String name) {
    try (InputStream in = Templates.class.getResourceAsStream("/manifests/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
