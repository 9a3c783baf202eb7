package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.chat.Form;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Status;

/** What coordinators fill in about an outcome. */
final class OutcomeForms {
  /** Longer than any day that can be read. */
  private static final int LONGEST_DATE = 40;

  private final Texts texts;

  OutcomeForms(Texts texts) {
    this.texts = texts;
  }

  /** Who sees to it, until when, and where it stands; while people are asked, that is fixed. */
  Form plan(Outcome outcome, LocalDate today) {
    Plan plan = outcome.plan();
    List<Form.Field> fields = new ArrayList<>();
    fields.add(
        text(Actions.OWNER, "outcome-plan.owner.example", Outcomes.LONGEST_OWNER, plan.owner()));
    String due = plan.due().map(texts::day).orElse("");
    String example = texts.day(today.plusMonths(3));
    fields.add(
        new Form.TextField(Actions.DUE, texts.get("outcome-plan.due"), example, LONGEST_DATE, due));
    if (plan.status() != Status.DONE) {
      fields.add(status(plan.status()));
    }
    return form(Actions.OUTCOME_PLAN, outcome, outcome.name(), fields, "");
  }

  private Form.Field status(Status now) {
    List<Form.Choice> choices =
        Stream.of(Status.HEARD, Status.PLANNED, Status.DOING)
            .map(one -> new Form.Choice(one.wire(), texts.get("outcome.status." + one.wire())))
            .toList();
    boolean known = choices.stream().anyMatch(choice -> choice.value().equals(now.wire()));
    return new Form.ChoiceField(
        Actions.STATUS, texts.get("outcome-plan.status"), choices, known ? now.wire() : "", true);
  }

  /** What is said in public, and whether that is why not. */
  Form answer(Outcome outcome) {
    Plan plan = outcome.plan();
    List<Form.Field> fields = new ArrayList<>(List.of(answerField("outcome-answer", plan)));
    if (plan.status() != Status.DONE) {
      String label = texts.get("outcome-answer.will-not");
      fields.add(new Form.TickField(Actions.WILL_NOT, label, plan.status() == Status.WILL_NOT));
    }
    String intro = texts.get("outcome.said", outcome.name());
    return form(Actions.OUTCOME_ANSWER, outcome, intro, fields, texts.get("outcome-answer.note"));
  }

  /** That it is done, and who is asked whether it is. */
  Form done(Outcome outcome) {
    boolean everybody = outcome.published().everywhere();
    String who =
        everybody
            ? texts.get("outcome-done.everybody")
            : String.join(", ", outcome.published().organisations().stream().sorted().toList());
    String intro =
        texts.get("outcome.said", outcome.name()) + "\n" + texts.get("outcome-done.intro", who);
    return form(
        Actions.OUTCOME_DONE,
        outcome,
        intro,
        List.of(answerField("outcome-done", outcome.plan())),
        texts.get("outcome-answer.note"));
  }

  private Form.Field answerField(String form, Plan plan) {
    return new Form.TextField(
        Actions.TEXT,
        texts.get(form + ".field"),
        texts.get(form + ".example"),
        Outcomes.LONGEST_ANSWER,
        plan.answer());
  }

  private Form.Field text(String id, String example, int most, String value) {
    return new Form.TextField(id, texts.get("outcome-plan." + id), texts.get(example), most, value);
  }

  private Form form(
      String action, Outcome outcome, String intro, List<Form.Field> fields, String note) {
    return new Form(
        action,
        OutcomeName.of(outcome),
        texts.get(action + ".title"),
        intro,
        fields,
        texts.get(action + ".submit"),
        note);
  }
}
