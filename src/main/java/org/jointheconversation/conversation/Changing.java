package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.MyReplies;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** Lets writers look at their replies, change them and take them back. Thread-safe. */
final class Changing {
  private final Participants participants;
  private final RoundBook book;
  private final MyReplies replies;
  private final Intake intake;
  private final Wording wording;
  private final Clock clock;

  Changing(
      Participants participants,
      RoundBook book,
      MyReplies replies,
      Intake intake,
      Wording wording,
      Clock clock) {
    this.participants = participants;
    this.book = book;
    this.replies = replies;
    this.intake = intake;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * What belongs to one writer in one round.
   *
   * @param lost whether more of it may be there, which cannot be found any more
   */
  private record Own(
      OpenRound round, Participant participant, List<KeptReply> replies, boolean lost) {
    /**
     * What to say where there is nothing to work with: never that nothing is kept, if it may be.
     */
    String none() {
      return lost ? "show.lost" : "show.none";
    }
  }

  private Optional<Own> own(ChatUser who, String roundName) {
    Optional<OpenRound> round = book.find(roundName);
    Optional<Participant> participant =
        round.flatMap(open -> participants.in(open.revision(), who));
    return participant.map(
        found -> new Own(round.get(), found, replies(round.get(), found), wereLost(round.get())));
  }

  private boolean wereLost(OpenRound round) {
    IsoWeek now = IsoWeek.of(clock.instant(), round.definition().timeZone());
    return replies.wereLost(round.round().consultation(), round.round().week(), now);
  }

  private List<KeptReply> replies(OpenRound round, Participant participant) {
    IsoWeek now = IsoWeek.of(clock.instant(), round.definition().timeZone());
    return replies.to(
        participant.writer(),
        round.round().consultation(),
        Optional.of(round.round().prompt()),
        round.round().week(),
        now);
  }

  View view(ChatUser who, String action, String round) {
    Optional<Own> own = own(who, round);
    if (action.equals(Actions.REPLY)) {
      return book.find(round)
          .filter(open -> open.listens(clock.instant()))
          .<View>map(open -> new View.FormView(wording.forms().reply(open)))
          .orElseGet(() -> text("closed"));
    }
    return own.filter(found -> !found.replies().isEmpty())
        .map(found -> view(action, found))
        .orElseGet(() -> text(own.map(Own::none).orElse("show.none")));
  }

  private View view(String action, Own own) {
    Forms forms = wording.forms();
    if (action.equals(Actions.EDIT)) {
      return new View.FormView(forms.edit(own.round(), own.replies(), tokens(own)));
    }
    if (action.equals(Actions.WITHDRAW)) {
      return new View.FormView(forms.withdraw(own.round(), own.replies(), tokens(own)));
    }
    return show(own);
  }

  private View show(Own own) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(own.round().prompt().text()));
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

  private List<String> tokens(Own own) {
    return own.replies().stream()
        .map(reply -> replies.token(own.round().round().consultation(), reply))
        .toList();
  }

  View unavailable() {
    return text("error.unavailable");
  }

  private View text(String key) {
    return new View.TextView(
        wording.texts().get("show.title"), List.of(new Block.Paragraph(wording.texts().get(key))));
  }

  Answer submit(Inbound from, FormInput input) {
    Optional<Own> own = own(from.who(), input.round());
    if (own.isEmpty() || own.get().replies().isEmpty()) {
      return new Answer.Say(wording.messages().say(own.map(Own::none).orElse("show.none")));
    }
    if (!own.get().round().definition().period().contains(clock.instant())) {
      return new Answer.Say(wording.messages().say("closed"));
    }
    Optional<KeptReply> chosen = chosen(own.get(), input.values().get(Actions.WHICH));
    if (chosen.isEmpty()) {
      return new Answer.Invalid(Map.of(Actions.WHICH, wording.texts().get("error.choice")));
    }
    return input.action().equals(Actions.EDIT)
        ? edit(from, own.get(), chosen.get(), input)
        : withdraw(own.get(), chosen.get());
  }

  private Optional<KeptReply> chosen(Own own, String token) {
    if (own.replies().size() == 1) {
      return Optional.of(own.replies().get(0));
    }
    long consultation = own.round().round().consultation();
    return own.replies().stream()
        .filter(reply -> replies.token(consultation, reply).equals(token))
        .findFirst();
  }

  private Answer edit(Inbound from, Own own, KeptReply reply, FormInput input) {
    ReplyDraft draft = Drafts.of(input);
    String text = ReplyTextRules.clean(draft.text().reveal());
    Optional<ReplyTextRules.Flaw> flaw = ReplyTextRules.flaw(text);
    if (flaw.isPresent()) {
      return new Answer.Invalid(Map.of(Actions.TEXT, words(flaw.get())));
    }
    return intake
        .replace(
            own.participant().writer(), reply, roundId(own), draft.withText(text), from.eventId())
        .<Answer>map(
            masked ->
                new Answer.Replace(
                    wording
                        .messages()
                        .receipt("edited", own.round(), now(), own.participant().zone(), masked)))
        .orElseGet(Answer.Nothing::new);
  }

  private String words(ReplyTextRules.Flaw flaw) {
    return flaw == ReplyTextRules.Flaw.EMPTY
        ? wording.texts().get("error.empty")
        : wording.texts().get("error.too-long", ReplyTextRules.MOST_CHARACTERS);
  }

  private Answer withdraw(Own own, KeptReply reply) {
    replies.withdraw(reply, roundId(own));
    if (own.replies().size() > 1) {
      return new Answer.Replace(
          wording
              .messages()
              .receipt("withdrawn", own.round(), now(), own.participant().zone(), List.of()));
    }
    replies.unmark(own.round().round().id(), own.participant().writer());
    return new Answer.Replace(wording.messages().withdrawn(own.round()));
  }

  private static OptionalLong roundId(Own own) {
    return OptionalLong.of(own.round().round().id());
  }

  private Instant now() {
    return clock.instant();
  }
}
