package org.jointheconversation.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button of a preview carries: a revision and one of its prompts. */
record PreviewName(long revision, String prompt) {
  private static final Pattern WRITTEN =
      Pattern.compile("preview\\.(\\d{1,19})\\.([a-z0-9-]{1,100})");

  String written() {
    return "preview." + revision + "." + prompt;
  }

  /** Reads {@link #written}; empty where it is something else. */
  static Optional<PreviewName> parse(String name) {
    Matcher matcher = WRITTEN.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PreviewName(Long.parseLong(matcher.group(1)), matcher.group(2)));
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }
}
