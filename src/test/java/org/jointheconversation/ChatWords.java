package org.jointheconversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The words of the bot that users hold on to, and its texts. */
final class ChatWords {
  static final List<String> ALL =
      List.of(
          "help",
          "home",
          "join",
          "tell",
          "my-replies",
          "snooze",
          "pause",
          "resume",
          "stop",
          "privacy",
          "sign-in",
          "prompts",
          "themes",
          "digest",
          "outcomes",
          "queue",
          "cymraeg",
          "english");

  private ChatWords() {}

  static Map<String, String> texts() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = ChatWords.class.getResourceAsStream("/texts/texts.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> map = new LinkedHashMap<>();
    texts.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }
}
