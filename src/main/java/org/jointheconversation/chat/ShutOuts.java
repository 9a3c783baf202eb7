package org.jointheconversation.chat;

/** Hears of workspaces and tenants that let us in no more, before a message fails there. */
@FunctionalInterface
public interface ShutOuts {

  /**
   * Nothing is sent there until the platform lets us in again; nothing is lost. Harmless where it
   * is known already.
   *
   * @param team the workspace or tenant
   * @param reason in a word, such as {@code token_revoked}
   */
  void shutOut(Platform platform, String team, String reason);
}
