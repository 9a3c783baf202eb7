package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;

/**
 * Everything at one glance: what waits for somebody's reply, what they said, what came of it, and
 * how they are asked. It holds no word of a reply. Thread-safe.
 */
final class Home {
  /** Questions, and outcomes, at a time. */
  static final int MOST = 3;

  private final NewestRound rounds;
  private final Helping helping;
  private final Following following;
  private final Access access;
  private final Wording wording;

  Home(NewestRound rounds, Helping helping, Following following, Access access, Wording wording) {
    this.rounds = rounds;
    this.helping = helping;
    this.following = following;
    this.access = access;
    this.wording = wording;
  }

  Message of(ChatUser who) {
    List<Block> blocks = new ArrayList<>();
    questions(blocks, rounds.waitingFor(who));
    blocks.add(heading("home.say"));
    blocks.add(buttons(Stream.of(Actions.TELL, Actions.MY_REPLIES, Actions.PRIVACY)));
    blocks.add(heading("outcomes.title"));
    blocks.addAll(following.newest(who, MOST));
    List<String> words = asking(who);
    if (!words.isEmpty()) {
      blocks.add(heading("home.asking"));
      helping.leftAlone(who).map(Block.Paragraph::new).ifPresent(blocks::add);
      blocks.add(buttons(words.stream()));
    }
    List<String> desk = desk(who.wire());
    if (!desk.isEmpty()) {
      blocks.add(heading("home.desk"));
      blocks.add(buttons(desk.stream()));
    }
    return wording.messages().message(wording.texts().get("home.text"), blocks);
  }

  private void questions(List<Block> blocks, List<OpenRound> waiting) {
    blocks.add(heading("home.questions"));
    if (waiting.isEmpty()) {
      blocks.add(new Block.Paragraph(wording.texts().get("home.no-question")));
    }
    for (OpenRound round : waiting.stream().limit(MOST).toList()) {
      String closes = wording.texts().day(round.definition().closes());
      String title = round.definition().about().title();
      String detail = wording.texts().get("home.question", title, closes);
      blocks.add(new Block.Item(round.prompt().text(), detail));
      blocks.add(wording.messages().answering(round, round == waiting.get(0)));
    }
  }

  /** The newest question has its own "Not now" above; where no question waits, none is put off. */
  private List<String> asking(ChatUser who) {
    return helping.words(who).stream().filter(word -> !word.equals(Actions.SNOOZE)).toList();
  }

  /** What somebody looks after. */
  private List<String> desk(String account) {
    List<String> words = new ArrayList<>();
    if (access.holds(account, Role.COORDINATOR)) {
      words.addAll(List.of(Actions.DIGEST, Actions.THEMES, Actions.OUTCOMES));
    }
    if (access.holds(account, Role.GOVERNANCE)) {
      words.add(Actions.QUEUE);
    }
    if (access.holdsAny(account, Prompting.READERS)) {
      words.add(Actions.PROMPTS);
    }
    return words;
  }

  private Block heading(String key) {
    return new Block.Heading(wording.texts().get(key));
  }

  private Block buttons(Stream<String> words) {
    return new Block.Buttons(words.map(wording.messages()::word).toList());
  }
}
