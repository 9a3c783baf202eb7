package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.Places;
import org.jointheconversation.chat.Form;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** The forms that staff fill in. */
final class Forms {
  /** So much of a reply is shown where its writer chooses between several; in code points. */
  private static final int EXCERPT = 60;

  /** What a card of Teams shows of a choice, and what both platforms show of one of its lines. */
  private static final int MOST_CHOICES = 30;

  private static final int LONGEST_CHOICE = 75;

  /** The longest word for a place that an audience file may have. */
  private static final int LONGEST_PLACE = 100;

  private final Texts texts;
  private final PrivacyNotice privacy;

  Forms(Texts texts, PrivacyNotice privacy) {
    this.texts = texts;
    this.privacy = privacy;
  }

  Form reply(Question question) {
    return new Form(
        Actions.REPLY,
        question.name(),
        texts.get("reply.title"),
        question.prompt().text(),
        fields(question.definition(), Optional.of(question.prompt()), ReplyDraft.typed("")),
        texts.get("reply.submit"),
        privacy.note(question.definition()));
  }

  /** The form to say something that nobody asked about, beginning with some words. */
  Form tell(Revision revision, String said) {
    Definition definition = revision.definition();
    return new Form(
        Actions.TELL,
        Long.toString(revision.consultation()),
        texts.get("tell.title"),
        texts.get("tell.intro", definition.about().title()),
        fields(definition, Optional.empty(), ReplyDraft.typed(said)),
        texts.get("reply.submit"),
        privacy.note(definition));
  }

  /** The form to change one of these replies; {@code tokens} name them, in the same order. */
  Form edit(OwnReplies own, List<String> tokens) {
    List<Form.Field> fields = new ArrayList<>(which(own.replies(), tokens));
    fields.addAll(fields(own.definition(), own.prompt(), own.replies().get(0).draft()));
    return new Form(
        Actions.EDIT,
        own.name(),
        texts.get("edit.title"),
        question(own),
        fields,
        texts.get("edit.submit"),
        privacy.note(own.definition()));
  }

  Form withdraw(OwnReplies own, List<String> tokens) {
    return new Form(
        Actions.WITHDRAW,
        own.name(),
        texts.get("withdraw.title"),
        texts.get("withdraw.intro"),
        which(own.replies(), tokens),
        texts.get("withdraw.submit"),
        "");
  }

  /** Where somebody works who joins. */
  Form join(Revision revision, Places places) {
    List<Form.Field> fields = new ArrayList<>();
    for (Places.Part part : Places.Part.values()) {
      fields.add(place(part, places.all(part)));
    }
    return new Form(
        Actions.JOIN,
        Joining.name(revision),
        texts.get("join.title"),
        texts.get("join.intro", revision.definition().title()),
        fields,
        texts.get("join.button"),
        texts.get("join.note"));
  }

  /**
   * Where the choice is too long to look through on a telephone, the word is typed and looked up.
   */
  private Form.Field place(Places.Part part, List<String> known) {
    String label = texts.get("join." + part.wire());
    boolean few =
        known.size() <= MOST_CHOICES
            && known.stream().allMatch(word -> word.length() <= LONGEST_CHOICE);
    if (!few) {
      String hint = texts.get("join.type", known.get(0));
      return new Form.TextField(part.wire(), label, hint, LONGEST_PLACE, "");
    }
    List<Form.Choice> choices = known.stream().map(word -> new Form.Choice(word, word)).toList();
    String only = known.size() == 1 ? known.get(0) : "";
    return new Form.ChoiceField(part.wire(), label, choices, only, true);
  }

  /** What a word does, and whether that is meant. */
  Form confirm(String word, Object... places) {
    return new Form(
        word,
        Messages.NO_ROUND,
        texts.get(word + ".title"),
        texts.get(word + ".intro", places),
        List.of(),
        texts.get(word + ".button"),
        "");
  }

  /** What these replies answer, in words. */
  String question(OwnReplies own) {
    return own.prompt()
        .map(PromptDefinition::text)
        .orElseGet(
            () -> texts.get(own.promptId().isPresent() ? "mine.old-question" : "mine.unasked"));
  }

  private List<Form.Field> which(List<KeptReply> replies, List<String> tokens) {
    if (replies.size() == 1) {
      return List.of();
    }
    List<Form.Choice> choices = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      choices.add(new Form.Choice(tokens.get(i), excerpt(replies.get(i).draft().text().reveal())));
    }
    return List.of(
        new Form.ChoiceField(Actions.WHICH, texts.get("edit.which"), choices, tokens.get(0), true));
  }

  private static String excerpt(String text) {
    int points = Math.min(EXCERPT, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, points));
  }

  private List<Form.Field> fields(
      Definition definition, Optional<PromptDefinition> prompt, ReplyDraft draft) {
    List<Form.Field> fields = new ArrayList<>();
    fields.add(
        new Form.TextField(
            Actions.TEXT,
            texts.get("reply.field"),
            texts.get(
                prompt.map(PromptDefinition::askMinutesLost).orElse(true)
                    ? "reply.placeholder"
                    : "reply.placeholder.open"),
            ReplyTextRules.MOST_CHARACTERS,
            draft.text().reveal()));
    if (prompt.map(PromptDefinition::askMinutesLost).orElse(false)) {
      fields.add(choice(Actions.MINUTES, List.of(5, 15, 30, 60), draft.minutesLost().orElse(0)));
      fields.add(choice(Actions.TIMES, List.of(1, 5, 15), draft.timesAWeek().orElse(0)));
    }
    if (definition.keeping().quotes() == Keeping.Quotes.OPT_IN) {
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
