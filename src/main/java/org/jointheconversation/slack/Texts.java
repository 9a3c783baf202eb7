package org.jointheconversation.slack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.TextBundle;

/** The few words that only Slack needs; everything else is said by {@code conversation}. */
enum Texts {
  REPLY,
  OPEN,
  CANCEL,
  CLOSE,
  YES,
  CHOOSE,
  LOADING_TITLE,
  LOADING,
  TROUBLE_TITLE,
  TROUBLE,
  PRESS_AGAIN,
  USE_EDIT,
  NOTHING,
  SHORTENED,
  UNTITLED;

  private static final Map<Language, TextBundle> BUNDLES =
      Arrays.stream(Language.values())
          .collect(Collectors.toMap(Function.identity(), each -> new TextBundle("slack", each)));

  String in(Language language) {
    return BUNDLES.get(language).get(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Message message(Language language) {
    return Message.plain(in(language)).in(language);
  }
}
