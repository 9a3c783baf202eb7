package org.jointheconversation.digest.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.chart.ChartPicture;
import org.jointheconversation.digest.chart.ChartWords;
import org.jointheconversation.digest.chart.ThemeChart;

/**
 * What stands below a digest in chat: its further themes, the weeks as a picture, how it was made
 * at length, and that it was corrected. Nobody's own words: these stand in the digest itself, where
 * they can be taken back in one place.
 */
final class DigestThread {
  private DigestThread() {}

  static List<Message> of(Digest digest) {
    List<Message> thread = new ArrayList<>();
    furtherThemes(digest).ifPresent(thread::add);
    ThemeChart.of(digest).map(DigestThread::chart).ifPresent(thread::add);
    thread.add(made(digest));
    if (digest.subject().edition() > 1) {
      thread.add(corrected(digest.subject().edition()));
    }
    return thread;
  }

  private static Optional<Message> furtherThemes(Digest digest) {
    DigestWords words = new DigestWords(digest);
    List<Digest.Theme> shown = digest.shown();
    if (shown.size() <= DigestText.TOP) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading("Further themes")));
    IntStream.range(DigestText.TOP, shown.size())
        .mapToObj(
            i -> new Block.Item(words.theme(i + 1, shown.get(i)), words.figures(shown.get(i))))
        .forEach(blocks::add);
    String names =
        shown.stream().skip(DigestText.TOP).map(words::name).collect(Collectors.joining("; "));
    return Optional.of(new Message("Further themes: " + names, blocks));
  }

  /** One block, so that a platform can make a picture of the whole message. */
  private static Message chart(ThemeChart chart) {
    ChartWords words = new ChartWords(chart);
    Block instead =
        new Block.Item(
            ChartWords.TITLE, words.about() + " " + words.weeks() + ":\n" + words.list());
    Block.Picture picture =
        new Block.Picture(
            ChartWords.TITLE, words.alternative(), new ChartPicture(chart), List.of(instead));
    return new Message(words.alternative(), List.of(picture));
  }

  private static Message made(Digest digest) {
    List<String> sentences = new ArrayList<>(new DigestWords(digest).method());
    sentences.add(
        "What is not shown may be nobody or a few: a group is named only where it is large enough,"
            + " and so that no smaller one can be worked out from this digest and those before.");
    sentences.add(
        "Whoever runs this can compute it again and compare every byte: ./jtc digest verify "
            + digest.id());
    String all = String.join("\n", sentences);
    return new Message(
        "How this was made\n" + all,
        List.of(new Block.Heading("How this was made"), new Block.Paragraph(all)));
  }

  private static Message corrected(int edition) {
    return Message.plain(
        "Corrected: this is edition "
            + edition
            + ". Its numbers took the place of those of edition "
            + (edition - 1)
            + ".");
  }
}
