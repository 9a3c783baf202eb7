package org.jointheconversation.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of {@code my-replies} carries: a consultation, and the token by which one of the
 * presser's own replies is found among those under their handles. The token is made with the week's
 * secret, so nobody can turn it into the reply's id, or find the reply by it once that is
 * destroyed.
 */
record ReplyName(long consultation, String token) {
  private static final Pattern WRITTEN =
      Pattern.compile("own\\.(\\d{1,19})\\.([A-Za-z0-9_-]{16,64})");

  String written() {
    return "own." + consultation + "." + token;
  }

  /** Reads {@link #written}; empty where it is something else. */
  static Optional<ReplyName> parse(String name) {
    Matcher matcher = WRITTEN.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ReplyName(Long.parseLong(matcher.group(1)), matcher.group(2)));
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }
}
