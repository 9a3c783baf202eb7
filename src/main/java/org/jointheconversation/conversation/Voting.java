package org.jointheconversation.conversation;

import java.util.Optional;
import org.jointheconversation.audience.Member;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Vote;

/** A tap on "Fixed where you work?". Thread-safe. */
final class Voting {
  private final Participants participants;
  private final Checks checks;
  private final Wording wording;

  Voting(Participants participants, Checks checks, Wording wording) {
    this.participants = participants;
    this.checks = checks;
    this.wording = wording;
  }

  /** Keeps a vote; a second one of the same person takes the place of the first. */
  Answer submit(Inbound from, FormInput input) {
    Optional<Check> check = check(input.round());
    Optional<Long> member =
        check.flatMap(
            one ->
                participants
                    .member(from.who())
                    .map(Member::id)
                    .filter(asked -> checks.asked(one, asked)));
    return member
        .map(asked -> vote(from, asked, check.get(), vote(input.action())))
        .orElseGet(() -> new Answer.Say(wording.messages().say("fixed.not-asked")));
  }

  private Answer vote(Inbound from, long member, Check check, Vote vote) {
    Optional<Participant> voter =
        checks.revision(check).flatMap(revision -> participants.in(revision, from.who()));
    boolean kept =
        voter.isPresent() && checks.vote(check, member, voter.get().writer().person(), vote);
    Optional<Outcome> outcome = kept ? checks.outcome(check) : Optional.empty();
    return new Answer.Replace(
        outcome.map(one -> receipt(check, one, voter.get())).orElseGet(this::over));
  }

  private Message receipt(Check check, Outcome outcome, Participant voter) {
    String until = wording.texts().day(check.endsAt().atZone(voter.zone()).toLocalDate());
    return wording.outcomes().receipt(check.round(), outcome, until);
  }

  private Message over() {
    return wording.messages().say("fixed.over");
  }

  private Optional<Check> check(String round) {
    return OutcomeName.number(round).flatMap(checks::find);
  }

  private static Vote vote(String action) {
    return switch (action) {
      case Actions.FIXED_YES -> Vote.YES;
      case Actions.FIXED_NOT_YET -> Vote.NOT_YET;
      default -> Vote.NOT_MINE;
    };
  }
}
