package org.jointheconversation.chat;

/**
 * An account on a platform, written {@code slack:TEAM/USER} or {@code teams:TENANT/AAD-ID}.
 *
 * <p>{@link #toString} hides the account, so that a careless log line cannot name anyone; {@link
 * #wire} is for the places that must.
 */
public record ChatUser(Platform platform, String team, String user) {

  public ChatUser {
    WireForm.requirePart("team", team);
    WireForm.requirePart("user", user);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException saying what the form is, without repeating what was given
   */
  public static ChatUser parse(String wire) {
    WireForm form = WireForm.parse(wire, "slack:TEAM/USER or teams:TENANT/AAD-ID");
    return new ChatUser(form.platform(), form.team(), form.id());
  }

  /** The written form. */
  public String wire() {
    return platform.wire() + ":" + team + "/" + user;
  }

  @Override
  public String toString() {
    return "ChatUser[" + platform.wire() + "]";
  }
}
