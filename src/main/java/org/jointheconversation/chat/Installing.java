package org.jointheconversation.chat;

import java.net.URI;
import java.util.Optional;

/**
 * Installing the bot into a workspace, by somebody with a browser: it is sent to the platform,
 * which sends it back. Thread-safe.
 */
public interface Installing {

  /** Where browsers begin. */
  String BEGIN = "/slack/install";

  /** Where the platform sends them back to. */
  String END = "/slack/oauth_redirect";

  /** Sends a browser off. */
  Begun begin();

  /** Takes it back; blocks while the platform is asked. */
  Outcome end(Return back);

  /**
   * What a browser is given.
   *
   * @param platform where it goes next
   * @param browser what it must show when it comes back; kept from the platform
   * @param secure whether it may show that over TLS alone
   * @param seconds for how long it may be away
   */
  record Begun(URI platform, String browser, boolean secure, int seconds) {}

  /**
   * What a browser comes back with; each may be missing. Shows itself to nobody who only prints it.
   *
   * @param browser what it was given to show
   * @param error why the platform did not agree
   */
  record Return(
      Optional<String> state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> browser) {
    @Override
    public String toString() {
      return "[hidden]";
    }
  }

  /** How it ended. */
  enum Outcome {
    INSTALLED,
    /** Somebody changed their mind. */
    DECLINED,
    /** The people who run this do not have that workspace or organisation on their list. */
    NOT_ALLOWED,
    /** This browser was not sent off by us, not a moment ago, or it is back already. */
    NOT_OURS,
    /** The platform did not agree, or could not be asked. */
    FAILED
  }
}
