package org.jointheconversation.ops;

/** Those who stand in the audit log by a token, and whether governance can tell who they are. */
public interface AuditSubjects {

  /** The token of an account that something is done to, so that governance can resolve it. */
  String subject(String account);

  /** The same, but nothing is remembered by which it could be resolved. */
  String nameless(String account);

  /**
   * Forgets whom a token stands for. Who acted in an office stays known, since the log is there to
   * tell who did what.
   *
   * @return false where this account acted, and nothing was forgotten
   */
  boolean forget(String account);
}
