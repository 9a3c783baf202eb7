package org.jointheconversation.config;

/** How the bot shows Microsoft who it is: a password or a certificate, never both. */
public sealed interface AppCredential permits AppCredential.Password, AppCertificate {

  /** A client secret. */
  record Password(Secret secret) implements AppCredential {}
}
