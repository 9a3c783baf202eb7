package org.jointheconversation.chat;

/**
 * A channel on a platform, written {@code slack:T0001/C0001} or {@code
 * teams:TENANT/19:abc@thread.tacv2}.
 */
public record ChatChannel(Platform platform, String team, String channel) {

  public ChatChannel {
    WireForm.requirePart("team", team);
    WireForm.requirePart("channel", channel);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException saying what the form is
   */
  public static ChatChannel parse(String wire) {
    WireForm form = WireForm.parse(wire, "slack:TEAM/CHANNEL or teams:TENANT/19:…@thread.tacv2");
    return new ChatChannel(form.platform(), form.team(), form.id());
  }

  /** The written form. */
  public String wire() {
    return platform.wire() + ":" + team + "/" + channel;
  }
}
