package org.jointheconversation.conversation;

import java.util.Set;
import org.jointheconversation.digest.words.DigestMessage;

/** The names of buttons and forms, as they travel through the platforms, and of form fields. */
public final class Actions {
  public static final String REPLY = "reply";
  public static final String TELL = "tell";
  public static final String HOME = "home";

  /** What a card that is looked at again asks for. */
  public static final String REFRESH = "refresh";

  public static final String SHOW = "show";
  public static final String EDIT = "edit";
  public static final String WITHDRAW = "withdraw";
  public static final String MY_REPLIES = "my-replies";
  public static final String PRIVACY = "privacy";
  public static final String SNOOZE = "snooze";
  public static final String JOIN = "join";
  public static final String STOP = "stop";
  public static final String PAUSE = "pause";
  public static final String RESUME = "resume";
  public static final String QUEUE = "queue";
  public static final String QUEUE_CLEAR = "queue-clear";
  public static final String QUEUE_KEEP = "queue-keep";

  public static final String PROMPTS = "prompts";
  public static final String PROMPT_PREVIEW = "prompt-preview";

  public static final String DIGEST = "digest";
  public static final String DIGEST_LOOK = "digest-look";
  public static final String DIGEST_RELEASE = DigestMessage.RELEASE;
  public static final String DIGEST_HOLD = DigestMessage.HOLD;
  public static final String DIGEST_QUOTE = DigestMessage.HOLD_QUOTE;

  public static final String THEMES = "themes";
  public static final String THEME_RENAME = DigestMessage.RENAME_THEME;
  public static final String THEME_MERGE = "theme-merge";
  public static final String THEME_SORT = "theme-sort";
  public static final String THEME_PROMOTE = "theme-promote";
  public static final String THEME_ABSORB = "theme-absorb";
  public static final String THEME_DISMISS = "theme-dismiss";

  public static final String OUTCOMES = "outcomes";
  public static final String OUTCOME_PLAN = "outcome-plan";
  public static final String OUTCOME_ANSWER = "outcome-answer";
  public static final String OUTCOME_DONE = "outcome-done";
  public static final String FIXED_YES = "fixed-yes";
  public static final String FIXED_NOT_YET = "fixed-not-yet";
  public static final String FIXED_NOT_MINE = "fixed-not-mine";

  public static final String AFFECTS = "affects";
  public static final String AFFECTS_ME = "affects-me";
  public static final String AFFECTS_NOT = "affects-not";
  public static final String AFFECTS_PASS = "affects-pass";

  public static final String TEXT = "text";
  public static final String MINUTES = "minutes";
  public static final String TIMES = "times";
  public static final String QUOTE = "quote";
  public static final String WHICH = "which";
  public static final String WHEN = "when";

  public static final String THEME = "theme";
  public static final String INTO = "into";
  public static final String NAME = "name";

  public static final String OWNER = "owner";
  public static final String DUE = "due";
  public static final String STATUS = "status";
  public static final String WILL_NOT = "will-not";

  private static final Set<String> IN_A_VIEW = Set.of(AFFECTS_ME, AFFECTS_NOT, AFFECTS_PASS);
  private static final Set<String> IN_A_MESSAGE = Set.of(FIXED_YES, FIXED_NOT_YET, FIXED_NOT_MINE);

  private static final Set<String> DIGEST_DECISIONS =
      Set.of(DIGEST_RELEASE, DIGEST_HOLD, DIGEST_QUOTE);
  private static final Set<String> THEME_DECISIONS =
      Set.of(THEME_RENAME, THEME_MERGE, THEME_SORT, THEME_PROMOTE, THEME_ABSORB, THEME_DISMISS);

  private Actions() {}

  /** Whether a button does at once what it says: pressing it sends a form without fields. */
  public static boolean actAtOnce(String action) {
    return IN_A_MESSAGE.contains(action) || actInView(action);
  }

  /** Whether it does so in what another button has opened, which then shows what comes next. */
  public static boolean actInView(String action) {
    return IN_A_VIEW.contains(action);
  }

  static boolean isAboutDigests(String action) {
    return action.equals(DIGEST) || action.equals(DIGEST_LOOK) || decidesDigest(action);
  }

  /** Whether it changes a digest: a button that only opens something, or is unknown, never does. */
  static boolean decidesDigest(String action) {
    return DIGEST_DECISIONS.contains(action);
  }

  static boolean isAboutThemes(String action) {
    return action.equals(THEMES) || decidesTheme(action);
  }

  /** Whether it changes the themes of a consultation. */
  static boolean decidesTheme(String action) {
    return THEME_DECISIONS.contains(action);
  }
}
