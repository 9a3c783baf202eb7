package org.jointheconversation.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;

/**
 * Shows people their own replies, and who can see what. The list of replies holds no word of them:
 * it may stand in a chat, which the platform keeps; Show opens the words over it. Thread-safe.
 */
final class Looking {
  /** Replies at a time. */
  static final int MOST = 5;

  private static final int MOST_CLOSED = 3;

  private final OpenConsultations open;
  private final RoundBook book;
  private final OwnReplyFinder finder;
  private final PrivacyVersions versions;
  private final Wording wording;

  Looking(
      OpenConsultations open,
      RoundBook book,
      OwnReplyFinder finder,
      PrivacyVersions versions,
      Wording wording) {
    this.open = open;
    this.book = book;
    this.finder = finder;
    this.versions = versions;
    this.wording = wording;
  }

  /** The word {@code my-replies}. */
  Message mine(ChatUser who) {
    List<Block> blocks = mine(who, 0);
    return wording.messages().message(text(blocks), blocks);
  }

  /** The same over the chat, from a place on. */
  View mineView(ChatUser who, String from) {
    int place = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
    return new View.TextView(wording.texts().get("mine.title"), mine(who, place));
  }

  /** The word {@code privacy}. */
  Message privacy(ChatUser who) {
    List<Block> blocks = privacyBlocks(who, Messages.NO_ROUND);
    return wording.messages().message(text(blocks), blocks);
  }

  /** The same over the chat, about the round whose question has the button. */
  View privacyView(ChatUser who, String round) {
    return new View.TextView(wording.texts().get("privacy.title"), privacyBlocks(who, round));
  }

  /**
   * What stands in the place of a question's message, for somebody who looks at it again: the
   * question, that they have answered it, or that it is over.
   */
  Message prompt(ChatUser who, String name, Instant now) {
    Optional<OpenRound> round = book.find(name);
    if (round.isEmpty()) {
      return wording.messages().say("unknown-round");
    }
    Optional<OwnReplies> own = finder.find(who, name).filter(replies -> !replies.isEmpty());
    if (own.isPresent()) {
      return wording.messages().answered(round.get());
    }
    return round.get().listens(now)
        ? wording.messages().prompt(round.get())
        : wording.messages().say("prompt.over");
  }

  /** Why nothing is behind a button: never that nothing is kept, if it may be. */
  String whyNothing(ChatUser who, String name) {
    boolean lost = finder.find(who, name).map(OwnReplies::lost).orElse(false);
    return closed(name).orElseGet(() -> wording.texts().get(lost ? "show.lost" : "show.none"));
  }

  private Optional<String> closed(String name) {
    Optional<Long> consultation =
        ReplyName.parse(name)
            .map(ReplyName::consultation)
            .or(() -> book.find(name).map(round -> round.round().consultation()));
    return consultation.flatMap(open::closed).map(this::closed);
  }

  private String closed(Definition definition) {
    return wording.texts().get("mine.closed", definition.title());
  }

  private List<Block> privacyBlocks(ChatUser who, String round) {
    Optional<Revision> revision =
        book.find(round)
            .map(OpenRound::question)
            .or(() -> book.preview(round))
            .map(Question::revision)
            .or(() -> open.newestFor(who).map(OpenConsultations.Open::revision));
    return revision
        .map(one -> wording.privacy().blocks(one.definition(), versions.of(one)))
        .orElseGet(() -> List.of(paragraph(wording.texts().get("privacy.none"))));
  }

  private List<Block> mine(ChatUser who, int from) {
    List<OwnReplies> all = finder.all(who);
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(wording.texts().get(all.isEmpty() ? "mine.none" : "mine.intro")));
    int to = Math.min(all.size(), from + MOST);
    List<String> titles = titles(all);
    for (int i = from; i < to; i++) {
      blocks.add(new Block.Item(titles.get(i), wording.forms().question(all.get(i))));
      blocks.add(wording.messages().changing(all.get(i).name()));
    }
    if (to < all.size()) {
      blocks.add(more(to));
    } else {
      if (finder.anyLost(who)) {
        blocks.add(new Block.Note(wording.texts().get("show.lost")));
      }
      open.closedFor(who).stream()
          .limit(MOST_CLOSED)
          .forEach(definition -> blocks.add(new Block.Note(closed(definition))));
    }
    return blocks;
  }

  private Block more(int from) {
    return new Block.Buttons(
        List.of(
            new Block.Button(
                wording.texts().get("mine.more"), Actions.MY_REPLIES, Integer.toString(from))));
  }

  /** Its week, and which it is where a person answered the same question more than once in it. */
  private List<String> titles(List<OwnReplies> all) {
    Map<Object, Integer> counts = new HashMap<>();
    all.forEach(own -> counts.merge(kin(own), 1, Integer::sum));
    Map<Object, Integer> seen = new HashMap<>();
    return all.stream()
        .map(own -> title(own, seen.merge(kin(own), 1, Integer::sum), counts.get(kin(own))))
        .toList();
  }

  private String title(OwnReplies own, int number, int of) {
    String monday = wording.texts().day(week(own).monday());
    return of == 1
        ? wording.texts().get("mine.item", monday)
        : wording.texts().get("mine.item.one-of", monday, number, of);
  }

  private static Object kin(OwnReplies own) {
    return List.of(own.consultation(), week(own), own.promptId());
  }

  private static IsoWeek week(OwnReplies own) {
    return own.replies().get(0).week();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text);
  }

  /** The same in plain words, for notifications and screen readers. */
  private static String text(List<Block> blocks) {
    return blocks.stream()
        .map(Looking::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    if (block instanceof Block.Item item) {
      return item.title() + ": " + item.detail();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    }
    return block instanceof Block.Note note ? note.text() : "";
  }
}
