package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Form;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** The forms that staff fill in. */
final class Forms {
  private final Texts texts;

  Forms(Texts texts) {
    this.texts = texts;
  }

  Form reply(OpenRound round) {
    return new Form(
        Actions.REPLY,
        round.round().name(),
        texts.get("reply.title"),
        round.prompt().text(),
        fields(round, ReplyDraft.typed("")),
        texts.get("reply.submit"),
        texts.get("reply.note"));
  }

  /** The form to change one of these replies; {@code tokens} name them, in the same order. */
  Form edit(OpenRound round, List<KeptReply> replies, List<String> tokens) {
    List<Form.Field> fields = new ArrayList<>(which(replies, tokens));
    fields.addAll(fields(round, replies.get(0).draft()));
    return new Form(
        Actions.EDIT,
        round.round().name(),
        texts.get("edit.title"),
        round.prompt().text(),
        fields,
        texts.get("edit.submit"),
        texts.get("reply.note"));
  }

  Form withdraw(OpenRound round, List<KeptReply> replies, List<String> tokens) {
    return new Form(
        Actions.WITHDRAW,
        round.round().name(),
        texts.get("withdraw.title"),
        texts.get("withdraw.intro"),
        which(replies, tokens),
        texts.get("withdraw.submit"),
        "");
  }

  private List<Form.Field> which(List<KeptReply> replies, List<String> tokens) {
    if (replies.size() == 1) {
      return List.of();
    }
    List<Form.Choice> choices = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      String text = replies.get(i).draft().text().reveal();
      choices.add(
          new Form.Choice(
              tokens.get(i),
              text.substring(
                  0,
                  text.offsetByCodePoints(
                      0, Math.min(60, text.codePointCount(0, text.length()))))));
    }
    return List.of(
        new Form.ChoiceField(Actions.WHICH, texts.get("edit.which"), choices, tokens.get(0), true));
  }

  private List<Form.Field> fields(OpenRound round, ReplyDraft draft) {
    List<Form.Field> fields = new ArrayList<>();
    fields.add(
        new Form.TextField(
            Actions.TEXT,
            texts.get("reply.field"),
            texts.get("reply.placeholder"),
            ReplyTextRules.MOST_CHARACTERS,
            draft.text().reveal()));
    if (round.prompt().askMinutesLost()) {
      fields.add(choice(Actions.MINUTES, List.of(5, 15, 30, 60), draft.minutesLost().orElse(0)));
      fields.add(choice(Actions.TIMES, List.of(1, 5, 15), draft.timesAWeek().orElse(0)));
    }
    if (round.definition().keeping().quotes() == Keeping.Quotes.OPT_IN) {
      fields.add(new Form.TickField(Actions.QUOTE, texts.get("reply.quote"), draft.mayQuote()));
    }
    return fields;
  }

  private Form.Field choice(String id, List<Integer> values, int chosen) {
    List<Form.Choice> choices =
        values.stream()
            .map(v -> new Form.Choice(Integer.toString(v), texts.get("reply." + id + "." + v)))
            .toList();
    String value = chosen == 0 ? "" : Integer.toString(chosen);
    return new Form.ChoiceField(id, texts.get("reply." + id), choices, value, false);
  }
}
