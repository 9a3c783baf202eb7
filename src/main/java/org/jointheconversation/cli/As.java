package org.jointheconversation.cli;

import org.jointheconversation.chat.ChatUser;
import picocli.CommandLine.Option;

/** {@code --as USER}: who does it. */
final class As {
  @Option(
      names = "--as",
      required = true,
      paramLabel = "USER",
      description = "who does it: slack:TEAM/USER or teams:TENANT/AAD-ID; must hold the role")
  private ChatUser user;

  /** The account in its written form. */
  String account() {
    return user.wire();
  }
}
