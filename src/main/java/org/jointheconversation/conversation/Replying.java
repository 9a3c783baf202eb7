package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.Kept;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyTextRules;

/** Takes a reply from a form, from a typed message, or said unasked. Thread-safe. */
final class Replying {
  private final Participants participants;
  private final RoundBook book;
  private final Intake intake;
  private final Wording wording;
  private final Clock clock;

  Replying(Participants participants, RoundBook book, Intake intake, Wording wording, Clock clock) {
    this.participants = participants;
    this.book = book;
    this.intake = intake;
    this.wording = wording;
    this.clock = clock;
  }

  boolean listens(OpenRound round) {
    return round.listens(clock.instant());
  }

  /** A form that came back. */
  Answer submit(Inbound from, FormInput input) {
    ReplyDraft draft = Drafts.of(input);
    String text = ReplyTextRules.clean(draft.text().reveal());
    Optional<Answer> invalid = invalid(text);
    if (invalid.isPresent()) {
      return invalid.get();
    }
    if (PreviewName.parse(input.round()).isPresent()) {
      return say("preview.sent");
    }
    Optional<OpenRound> round = book.find(input.round());
    if (round.isEmpty()) {
      return say("unknown-round");
    }
    return toRound(from, round.get(), draft.withText(text)).orElseGet(() -> say("not-asked"));
  }

  /** What is wrong with what stands in a form; empty where nothing is. */
  Optional<Answer> invalid(String text) {
    return ReplyTextRules.flaw(text)
        .map(flaw -> new Answer.Invalid(Map.of(Actions.TEXT, words(flaw))));
  }

  /** A message typed by somebody whom this round asked. */
  Answer typed(Inbound from, OpenRound round, String typed) {
    String text = ReplyTextRules.clean(typed);
    Optional<String> flaw = ReplyTextRules.flaw(text).map(this::words);
    return flaw.isPresent()
        ? saying(flaw.get())
        : asNewMessage(
            toRound(from, round, ReplyDraft.typed(text)).orElseGet(() -> say("not-asked")));
  }

  /** A typed message has no prompt to take the place of. */
  private static Answer asNewMessage(Answer answer) {
    return answer instanceof Answer.Replace replace ? new Answer.Say(replace.message()) : answer;
  }

  private Optional<Answer> toRound(Inbound from, OpenRound round, ReplyDraft draft) {
    if (!listens(round)) {
      return Optional.of(say("closed"));
    }
    return participants
        .in(round.revision(), from.who())
        .or(() -> inChannel(round, from))
        .map(participant -> keep(from, participant, round, draft));
  }

  /** Whoever is in the channel that a prompt went to may answer it. */
  private Optional<Participant> inChannel(OpenRound round, Inbound from) {
    return round
        .prompt()
        .channel()
        .filter(channel -> channel.platform() == from.who().platform())
        .map(channel -> participants.outside(round.revision(), from.who()));
  }

  private Answer keep(Inbound from, Participant participant, OpenRound round, ReplyDraft draft) {
    Occasion occasion =
        new Occasion(
            round.round().consultation(),
            Optional.of(round.round().prompt()),
            OptionalLong.of(round.round().id()),
            week(round.revision()));
    return intake
        .keep(participant.writer(), occasion, draft, from.eventId())
        .<Answer>map(
            kept ->
                new Answer.Replace(
                    withSignpost(
                        wording
                            .messages()
                            .receipt("kept.title", round, now(), participant.zone(), kept.masked()),
                        round.revision(),
                        kept)))
        .orElseGet(Answer.Nothing::new);
  }

  /** Something said that nobody asked about. */
  Answer unasked(Inbound from, OpenConsultations.Open to, ReplyDraft said) {
    String text = ReplyTextRules.clean(said.text().reveal());
    Optional<String> flaw = ReplyTextRules.flaw(text).map(this::words);
    if (flaw.isPresent()) {
      return saying(flaw.get());
    }
    Occasion occasion =
        new Occasion(
            to.revision().consultation(),
            Optional.empty(),
            OptionalLong.empty(),
            week(to.revision()));
    return intake
        .keep(to.participant().writer(), occasion, said.withText(text), from.eventId())
        .<Answer>map(kept -> new Answer.Say(unaskedReceipt(to, kept)))
        .orElseGet(Answer.Nothing::new);
  }

  private Message unaskedReceipt(OpenConsultations.Open to, Kept kept) {
    Message receipt =
        wording
            .messages()
            .unaskedReceipt(
                to.revision().definition(), now(), to.participant().zone(), kept.masked());
    return withSignpost(receipt, to.revision(), kept);
  }

  private Message withSignpost(Message receipt, Revision revision, Kept kept) {
    return wording.signposts().before(receipt, revision.definition(), kept.concerns());
  }

  private IsoWeek week(Revision revision) {
    return IsoWeek.of(now(), revision.definition().timeZone());
  }

  private String words(ReplyTextRules.Flaw flaw) {
    return flaw == ReplyTextRules.Flaw.EMPTY
        ? wording.texts().get("error.empty")
        : wording.texts().get("error.too-long", ReplyTextRules.MOST_CHARACTERS);
  }

  private Instant now() {
    return clock.instant();
  }

  private Answer say(String key) {
    return saying(wording.texts().get(key));
  }

  private Answer saying(String text) {
    return new Answer.Say(wording.messages().saying(text));
  }
}
