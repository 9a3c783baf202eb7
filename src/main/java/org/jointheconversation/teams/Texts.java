package org.jointheconversation.teams;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.TextBundle;

/** The few words that only Teams needs; everything else is said by {@code conversation}. */
enum Texts {
  ONE_TO_ONE,
  NOT_KNOWN,
  USE_EDIT,
  NEEDS_A_WINDOW,
  ALREADY,
  UNKNOWN_BUTTON,
  SHORTENED,
  SEND_AGAIN,
  WHAT_YOU_SENT,
  SEND,
  REPLY,
  EMPTY_FIELD,
  NO_CHOICE,
  CHOOSE,
  SEARCH,
  ERROR,
  PART;

  private static final Map<Language, TextBundle> BUNDLES =
      Arrays.stream(Language.values())
          .collect(Collectors.toMap(Function.identity(), each -> new TextBundle("teams", each)));

  String in(Language language, Object... places) {
    return BUNDLES.get(language).get(name().toLowerCase(Locale.ROOT).replace('_', '-'), places);
  }

  Message message(Language language) {
    return Message.plain(in(language)).in(language);
  }
}
