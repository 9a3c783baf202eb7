package org.jointheconversation.slack;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointheconversation.chat.SendOutcome;

/**
 * What Slack's {@code ok: false} means for a message (S31). Slack refuses before it acts, so an
 * error is a refusal, but for those it says may have come after it acted.
 */
final class SlackErrors {
  /** Slack documents that some part of the work may have been done. */
  private static final Set<String> PERHAPS_DONE =
      Set.of("internal_error", "fatal_error", "service_unavailable");

  /** Nothing was done, and later it may be. */
  private static final Set<String> LATER =
      Set.of("ratelimited", "rate_limited", "request_timeout", "team_added_to_org");

  /** Our key opens nothing in this workspace any more. */
  private static final Set<String> SHUT_OUT =
      Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  /** The target is gone or closed to us; a cached address for it is worth nothing. */
  private static final Set<String> TARGET_GONE =
      Set.of("channel_not_found", "is_archived", "not_in_channel");

  /** The message to be replaced is no longer there or no longer ours to change. */
  private static final Set<String> NOT_REPLACEABLE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive");

  /** There is nothing there to be changed or removed. */
  private static final Set<String> GONE =
      Set.of("message_not_found", "file_not_found", "file_deleted");

  /** It stands, and may be changed no more. */
  private static final Set<String> NOT_EDITABLE =
      Set.of("cant_update_message", "edit_window_closed");

  private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

  /** How long to wait where Slack names no time. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private SlackErrors() {}

  static SendOutcome outcome(String error) {
    String code = code(error);
    if (PERHAPS_DONE.contains(code)) {
      return new SendOutcome.Unknown(code);
    }
    if (SHUT_OUT.contains(code)) {
      return new SendOutcome.ShutOut(code);
    }
    return LATER.contains(code)
        ? new SendOutcome.TryLater(PAUSE, code)
        : new SendOutcome.Refused(code);
  }

  /** An error of Slack's as a word that may be logged. */
  static String code(String error) {
    return error != null && CODE.matcher(error).matches() ? error : "other";
  }

  static boolean targetGone(SendOutcome outcome) {
    return isOneOf(TARGET_GONE, outcome);
  }

  static boolean gone(SendOutcome outcome) {
    return isOneOf(GONE, outcome);
  }

  static boolean notEditable(SendOutcome outcome) {
    return isOneOf(NOT_EDITABLE, outcome);
  }

  private static boolean isOneOf(Set<String> codes, SendOutcome outcome) {
    return outcome instanceof SendOutcome.Refused refused && codes.contains(refused.reason());
  }

  static boolean notReplaceable(SendOutcome outcome) {
    return isOneOf(NOT_REPLACEABLE, outcome) || targetGone(outcome);
  }
}
