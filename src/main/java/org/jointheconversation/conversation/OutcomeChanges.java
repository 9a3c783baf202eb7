package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.OutcomeRefusedException;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Refusal;
import org.jointheconversation.outcome.Status;

/** The forms by which coordinators change outcomes, and what comes of them. Thread-safe. */
final class OutcomeChanges {
  private static final Map<String, Status> STATUSES =
      Map.of(
          Status.HEARD.wire(), Status.HEARD,
          Status.PLANNED.wire(), Status.PLANNED,
          Status.DOING.wire(), Status.DOING);

  private final Outcomes outcomes;
  private final Wording wording;

  OutcomeChanges(Outcomes outcomes, Wording wording) {
    this.outcomes = outcomes;
    this.wording = wording;
  }

  /** What a button opens. */
  View view(ChatUser who, String action, String name) {
    if (!outcomes.mayChange(who.wire())) {
      return words("outcomes.denied");
    }
    Optional<Outcome> found = OutcomeName.parse(name).flatMap(one -> outcomes.find(one.outcome()));
    if (found.isEmpty()) {
      return words("outcome.refused.UNKNOWN");
    }
    boolean asking = found.get().plan().status() == Status.DONE;
    return asking && action.equals(Actions.OUTCOME_DONE)
        ? words("outcome.refused.ASKING")
        : new View.FormView(form(action, found.get()));
  }

  private Form form(String action, Outcome outcome) {
    OutcomeForms forms = wording.outcomeForms();
    return switch (action) {
      case Actions.OUTCOME_ANSWER -> forms.answer(outcome);
      case Actions.OUTCOME_DONE -> forms.done(outcome);
      default -> forms.plan(outcome, outcomes.today(outcome.consultation()));
    };
  }

  /** A form that came back. What it holds comes from outside: only what we offered counts. */
  Answer submit(Inbound from, FormInput input) {
    Optional<OutcomeName> name = OutcomeName.parse(input.round());
    try {
      return name.flatMap(one -> outcomes.find(one.outcome()))
          .map(outcome -> submit(from, input, name.get(), outcome))
          .orElseGet(() -> say("outcome.refused.UNKNOWN"));
    } catch (OutcomeRefusedException refused) {
      return refused(refused.refusal());
    } catch (AccessDeniedException denied) {
      return say("outcomes.denied");
    }
  }

  private Answer submit(Inbound from, FormInput input, OutcomeName name, Outcome outcome) {
    String typed = input.values().getOrDefault(Actions.DUE, "");
    Optional<LocalDate> due = TypedDate.read(typed);
    if (input.action().equals(Actions.OUTCOME_PLAN) && due.isEmpty()) {
      return refused(Refusal.DATE);
    }
    Plan.Change change = change(input, outcome, due);
    Outcome after = outcomes.set(name.outcome(), name.version(), change, from.who().wire());
    return after.plan().status() == Status.DONE && outcome.plan().status() != Status.DONE
        ? say("outcome.changed.asking", until(after))
        : say("outcome.changed");
  }

  private Plan.Change change(FormInput input, Outcome outcome, Optional<LocalDate> due) {
    Optional<String> answer = Optional.of(input.values().getOrDefault(Actions.TEXT, ""));
    return switch (input.action()) {
      case Actions.OUTCOME_ANSWER ->
          new Plan.Change(
              Optional.empty(), Optional.empty(), answered(input, outcome.plan().status()), answer);
      case Actions.OUTCOME_DONE ->
          new Plan.Change(Optional.empty(), Optional.empty(), Optional.of(Status.DONE), answer);
      default ->
          new Plan.Change(
              Optional.of(input.values().getOrDefault(Actions.OWNER, "")),
              due,
              Optional.ofNullable(STATUSES.get(input.values().getOrDefault(Actions.STATUS, ""))),
              Optional.empty());
    };
  }

  /** The tick says why not; taken away again, it is open once more. */
  private static Optional<Status> answered(FormInput input, Status before) {
    if ("yes".equals(input.values().get(Actions.WILL_NOT))) {
      return Optional.of(Status.WILL_NOT);
    }
    return before == Status.WILL_NOT ? Optional.of(Status.HEARD) : Optional.empty();
  }

  private Answer refused(Refusal refusal) {
    String sentence = wording.texts().get("outcome.refused." + refusal.name());
    return switch (refusal) {
      case OWNER_TEXT -> new Answer.Invalid(Map.of(Actions.OWNER, sentence));
      case ANSWER_TEXT -> new Answer.Invalid(Map.of(Actions.TEXT, sentence));
      case DATE -> new Answer.Invalid(Map.of(Actions.DUE, sentence));
      default -> new Answer.Say(wording.messages().saying(sentence));
    };
  }

  private String until(Outcome outcome) {
    return outcomes.askedUntilDay(outcome).map(wording.texts()::day).orElse("");
  }

  private View words(String key) {
    return new View.TextView(
        wording.texts().get("outcomes.title"),
        List.of(new Block.Paragraph(wording.texts().get(key))));
  }

  private Answer say(String key, Object... places) {
    return new Answer.Say(wording.messages().say(key, places));
  }
}
