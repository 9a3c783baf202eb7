package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.Kept;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.MyReplies;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** Lets writers look at their replies, change them and take them back. Thread-safe. */
final class Changing {
  private final OwnReplyFinder finder;
  private final RoundBook book;
  private final MyReplies replies;
  private final Intake intake;
  private final Wording wording;
  private final Clock clock;

  Changing(
      OwnReplyFinder finder,
      RoundBook book,
      MyReplies replies,
      Intake intake,
      Wording wording,
      Clock clock) {
    this.finder = finder;
    this.book = book;
    this.replies = replies;
    this.intake = intake;
    this.wording = wording;
    this.clock = clock;
  }

  /** What a button opens; empty where nothing of this person's is behind it. */
  Optional<View> view(ChatUser who, String action, String name) {
    if (action.equals(Actions.REPLY)) {
      return book.find(name)
          .filter(open -> open.listens(clock.instant()))
          .map(OpenRound::question)
          .or(() -> book.preview(name))
          .map(question -> new View.FormView(wording.forms().reply(question)));
    }
    return finder.find(who, name).filter(own -> !own.isEmpty()).map(own -> view(action, own));
  }

  private View view(String action, OwnReplies own) {
    Forms forms = wording.forms();
    return switch (action) {
      case Actions.EDIT -> new View.FormView(forms.edit(own, finder.tokens(own)));
      case Actions.WITHDRAW -> new View.FormView(forms.withdraw(own, finder.tokens(own)));
      default -> show(own);
    };
  }

  private View show(OwnReplies own) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(wording.forms().question(own)));
    for (KeptReply reply : own.replies()) {
      blocks.add(new Block.Quotation(reply.draft().text().reveal()));
      if (reply.draft().mayQuote()) {
        blocks.add(new Block.Note(wording.texts().get("show.quote")));
      }
    }
    if (own.lost()) {
      blocks.add(new Block.Note(wording.texts().get("show.lost")));
    }
    return new View.TextView(wording.texts().get("show.title"), blocks);
  }

  /**
   * A form that came back; empty where nothing of this person's is behind it, and for any form that
   * neither changes a reply nor takes it back: an old card must never cost somebody their words.
   */
  Optional<Answer> submit(Inbound from, FormInput input) {
    if (!input.action().equals(Actions.EDIT) && !input.action().equals(Actions.WITHDRAW)) {
      return Optional.empty();
    }
    return finder
        .find(from.who(), input.round())
        .filter(own -> !own.isEmpty())
        .map(own -> submit(from, own, input));
  }

  private Answer submit(Inbound from, OwnReplies own, FormInput input) {
    if (!own.definition().period().contains(clock.instant())) {
      return new Answer.Say(wording.messages().say("closed"));
    }
    Optional<KeptReply> chosen = chosen(own, input.values().get(Actions.WHICH));
    if (chosen.isEmpty()) {
      return new Answer.Invalid(Map.of(Actions.WHICH, wording.texts().get("error.choice")));
    }
    return input.action().equals(Actions.EDIT)
        ? edit(from, own, chosen.get(), input)
        : withdraw(from.who(), own, chosen.get());
  }

  private Optional<KeptReply> chosen(OwnReplies own, String token) {
    if (own.replies().size() == 1) {
      return Optional.of(own.replies().get(0));
    }
    int place = finder.tokens(own).indexOf(token);
    return place < 0 ? Optional.empty() : Optional.of(own.replies().get(place));
  }

  private Answer edit(Inbound from, OwnReplies own, KeptReply reply, FormInput input) {
    ReplyDraft draft = Drafts.of(input);
    String text = ReplyTextRules.clean(draft.text().reveal());
    Optional<ReplyTextRules.Flaw> flaw = ReplyTextRules.flaw(text);
    if (flaw.isPresent()) {
      return new Answer.Invalid(Map.of(Actions.TEXT, words(flaw.get())));
    }
    return intake
        .replace(
            own.consultation(),
            own.participant().writer(),
            reply,
            own.round(),
            draft.withText(text),
            from.eventId())
        .<Answer>map(kept -> changed(own, kept))
        .orElseGet(Answer.Nothing::new);
  }

  private Answer changed(OwnReplies own, Kept kept) {
    Message receipt =
        round(own)
            .map(round -> receipt("edited", round, own, kept.masked()))
            .orElseGet(() -> wording.messages().changed(own, now(), kept.masked()));
    return new Answer.Replace(
        wording.signposts().before(receipt, own.definition(), kept.concerns()));
  }

  private String words(ReplyTextRules.Flaw flaw) {
    return flaw == ReplyTextRules.Flaw.EMPTY
        ? wording.texts().get("error.empty")
        : wording.texts().get("error.too-long", ReplyTextRules.MOST_CHARACTERS);
  }

  private Answer withdraw(ChatUser who, OwnReplies own, KeptReply reply) {
    boolean last = finder.besides(who, own).size() == 1;
    replies.withdraw(reply, own.round());
    if (last) {
      own.round().ifPresent(round -> replies.unmark(round, own.participant().writer()));
    }
    return new Answer.Replace(
        round(own)
            .map(
                round ->
                    last
                        ? wording.messages().withdrawn(round)
                        : receipt("withdrawn", round, own, List.of()))
            .orElseGet(() -> wording.messages().withdrawn()));
  }

  private Message receipt(String title, OpenRound round, OwnReplies own, List<Finding> masked) {
    return wording.messages().receipt(title, round, now(), own.participant().zone(), masked);
  }

  /** The round whose own receipt was used; empty for one of {@code my-replies}. */
  private Optional<OpenRound> round(OwnReplies own) {
    return ReplyName.parse(own.name()).isPresent() ? Optional.empty() : book.find(own.name());
  }

  private Instant now() {
    return clock.instant();
  }
}
