package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.chat.Message;
import org.jointheconversation.digest.words.DigestMessage;

/** A week of 50 themes whose names and quotes are out to break a screen. */
public final class HostileWeek {
  private static final List<String> NASTY =
      List.of(
          "<!channel> ",
          "<@U1> <http://evil.example|click> ",
          "*bold* _it_ ~no~ `code` [a](http://evil.example) ",
          "\u202E\u2066gnitirw \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 ",
          "\ud83d\udc69\u200d\ud83d\ude92\ud83c\uddec\ud83c\udde7\ud83d\udc4d\ud83c\udfff",
          "Z\u0351\u036b\u0343\u036a\u0302a\u0362l\u0345g\u0334o\u035d ",
          "&amp; &lt; \" \\ ' </script><img src=x> ",
          "\u0000\u0007\ud83d\r\n\t",
          "{{DATE(2026-01-01)}} <at>all</at> ",
          "x".repeat(3_000));

  private HostileWeek() {}

  /** The same each time. */
  static Digest digest() {
    return digest(1, 1);
  }

  /** What is posted of it. */
  public static Message message(long seed, int edition) {
    return DigestMessage.of(digest(seed, edition));
  }

  /** What is posted of its draft. */
  public static Message draft(long seed) {
    return DigestMessage.draft(digest(seed, 1));
  }

  private static String words(Random random, int parts) {
    StringBuilder words = new StringBuilder("w");
    for (int i = 0; i < parts; i++) {
      words.append(NASTY.get(random.nextInt(NASTY.size())));
    }
    return words.toString();
  }

  private static String quote(Random random) {
    String words = words(random, 1 + random.nextInt(40));
    int end = Math.min(words.length(), QuoteChooser.MOST_CHARACTERS);
    return words.substring(0, end);
  }

  private static Digest digest(long seed, int edition) {
    Random random = new Random(seed);
    List<FrozenCodebook.ThemeName> themes = new ArrayList<>();
    List<PeopleGroup> people = new ArrayList<>();
    SortedMap<String, List<String>> quotes = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    SortedMap<String, Integer> before = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      String id = "theme-" + i;
      themes.add(new FrozenCodebook.ThemeName(id, words(random, 1 + random.nextInt(12))));
      people.add(new PeopleGroup(1200 + i, List.of(SampleWeek.reply(60, 15, id))));
      quotes.put(id, List.of("quote-" + i));
      texts.put("quote-" + i, quote(random));
      if (random.nextBoolean()) {
        before.put(id, 15 + 5 * random.nextInt(2000));
      }
    }
    Subject subject =
        new Subject("c", words(random, 8), SampleWeek.WEEK, Optional.empty(), edition);
    FrozenInput input =
        new FrozenInput(
            subject,
            new FrozenCodebook("codebook", "version", themes),
            new Answers(OptionalInt.of(1_500_000), 900_000, people, true),
            List.of(new WeekBefore(SampleWeek.WEEK.previous(), OptionalInt.of(90_000), before)),
            Collections.unmodifiableSortedMap(quotes),
            11);
    return DigestComposer.compose(input).withQuoteTexts(texts);
  }
}
