package org.jointheconversation.theme;

import java.util.stream.Stream;

/** Texts that nobody should write and somebody will. */
public final class HostileTexts {
  private HostileTexts() {}

  public static Stream<String> all() {
    return Stream.of(
        "",
        " \t\r\n\u2028 ",
        "\uD83D",
        "\uDE00\uD83D lone halves \uD83D",
        "\uD83D\uDE00\uD83D\uDC69\u200D\u2695\uFE0F",
        "\u202E\u200F\u2067\u2069\u200B",
        "\u0000\u0001\uFFFF\uFFFD",
        "[CLS] [SEP] [MASK] [UNK] ##s",
        "a\u0301".repeat(50_000),
        "a".repeat(100_000),
        "word ".repeat(20_000),
        " ".repeat(100_000),
        "\uD83D\uDE00".repeat(50_000),
        "\u75C5".repeat(100_000),
        "\uD83D".repeat(100_000),
        "nothing ".repeat(12_500),
        "<!channel> <at>all</at> *b* [x](y) =1+1 '; DROP TABLE replies; --");
  }
}
