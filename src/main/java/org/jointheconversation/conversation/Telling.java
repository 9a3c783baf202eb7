package org.jointheconversation.conversation;

import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.OpenConsultations.Open;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** Something said that nobody asked about: the word {@code tell}, and its form. Thread-safe. */
final class Telling {
  private final OpenConsultations open;
  private final Replying replying;
  private final Wording wording;

  Telling(OpenConsultations open, Replying replying, Wording wording) {
    this.open = open;
    this.replying = replying;
    this.wording = wording;
  }

  /** What was typed after the word; with nothing after it, the way to the form. */
  Answer typed(Inbound from, String text) {
    if (text.isEmpty()) {
      return new Answer.Say(wording.messages().withWords(text("tell.empty"), Actions.TELL));
    }
    return open.newestFor(from.who())
        .map(one -> replying.unasked(from, one, ReplyDraft.typed(text)))
        .orElseGet(() -> say("no-consultation"));
  }

  /**
   * What its button or a shortcut opens.
   *
   * @param said the person's own words to begin with; may be empty
   */
  View view(ChatUser who, String said) {
    return open.newestFor(who)
        .<View>map(one -> new View.FormView(wording.forms().tell(one.revision(), fitting(said))))
        .orElseGet(
            () ->
                new View.TextView(
                    text("tell.title"), List.of(new Block.Paragraph(text("no-consultation")))));
  }

  /** Nobody could send a form that begins with more than it takes. */
  private static String fitting(String said) {
    String clean = ReplyTextRules.clean(said);
    int most = ReplyTextRules.MOST_CHARACTERS;
    return clean.codePointCount(0, clean.length()) <= most
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, most));
  }

  /** The form that came back, to the consultation that it was made for. */
  Answer submit(Inbound from, FormInput input) {
    ReplyDraft draft = Drafts.of(input);
    String text = ReplyTextRules.clean(draft.text().reveal());
    return replying
        .invalid(text)
        .orElseGet(() -> submit(from, input.round(), draft.withText(text)));
  }

  private Answer submit(Inbound from, String consultation, ReplyDraft draft) {
    return open.allFor(from.who())
        .filter(one -> name(one).equals(consultation))
        .findFirst()
        .map(one -> replying.unasked(from, one, draft))
        .orElseGet(() -> say("closed"));
  }

  private static String name(Open one) {
    return Long.toString(one.revision().consultation());
  }

  private String text(String key) {
    return wording.texts().get(key);
  }

  private Answer say(String key) {
    Message message = wording.messages().say(key);
    return new Answer.Say(message);
  }
}
