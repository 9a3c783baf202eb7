package org.jointheconversation.digest.words;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.digest.Digest;

/** The digest as one screen of plain text. */
public final class DigestText {
  /** The themes that a screen holds; the rest are in the other formats. */
  static final int TOP = 5;

  private static final int COLUMNS = 80;
  private static final String INDENT = "   ";

  private DigestText() {}

  /** For a terminal: at most 80 characters a line, each line ended. */
  public static String render(Digest digest) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines(digest)) {
      wrap(line, text);
    }
    return text.toString();
  }

  /** The same words without line breaks inside sentences, for chats and screen readers. */
  static String unwrapped(Digest digest) {
    return String.join("\n", lines(digest).stream().map(Line::text).toList());
  }

  private static List<Line> lines(Digest digest) {
    DigestWords words = new DigestWords(digest);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(words.title()));
    lines.add(Line.of(words.headline()));
    words.notHeardFrom().forEach(sentence -> lines.add(Line.of(sentence)));
    words.backAtTheTop().forEach(sentence -> lines.add(Line.of(sentence)));
    lines.add(Line.of(""));
    lines.add(Line.of(words.themesHeading()));
    List<Digest.Theme> top = digest.shown().stream().limit(TOP).toList();
    for (int i = 0; i < top.size(); i++) {
      addTheme(words, i + 1, top.get(i), lines);
    }
    addSection("What changed", words.changes(), lines);
    addSection("New, in people’s own words", words.emerging(), lines);
    addSection("Here and elsewhere", words.comparison(), lines);
    addSection("You said, we did", words.outcomes(), lines);
    addSection("How this was made", words.method(), lines);
    return lines;
  }

  private static void addTheme(DigestWords words, int place, Digest.Theme theme, List<Line> lines) {
    lines.add(Line.of(words.theme(place, theme)));
    lines.add(new Line(INDENT, words.figures(theme)));
    theme.quotes().stream()
        .flatMap(quote -> quote.text().stream())
        .limit(1)
        .forEach(text -> lines.add(new Line(INDENT, "“" + text + "”")));
  }

  private static void addSection(String heading, List<String> sentences, List<Line> lines) {
    if (!sentences.isEmpty()) {
      lines.add(Line.of(""));
      lines.add(Line.of(heading));
      sentences.forEach(sentence -> lines.add(Line.of(sentence)));
    }
  }

  private static void wrap(Line line, StringBuilder text) {
    int column = line.indent.length();
    text.append(line.text.isEmpty() ? "" : line.indent);
    boolean first = true;
    for (String word : line.text.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (!first && column + 1 + length > COLUMNS) {
        text.append('\n').append(line.indent);
        column = line.indent.length();
      } else if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += length;
      first = false;
    }
    text.append('\n');
  }

  private record Line(String indent, String text) {
    static Line of(String text) {
      return new Line("", text);
    }
  }
}
