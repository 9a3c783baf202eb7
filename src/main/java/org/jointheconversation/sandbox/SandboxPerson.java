package org.jointheconversation.sandbox;

import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;

/**
 * A made-up member of staff that one can be.
 *
 * @param label who that is, such as {@code Amara, nurse, RX1 Ward 4}
 */
public record SandboxPerson(ChatUser user, String label) {
  public SandboxPerson {
    if (user.platform() != Platform.SANDBOX) {
      throw new IllegalArgumentException("only accounts of the sandbox can be played");
    }
  }
}
