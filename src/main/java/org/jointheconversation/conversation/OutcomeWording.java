package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Status;

/** What is said about outcomes, in one language. */
final class OutcomeWording {
  private final Texts texts;

  OutcomeWording(Texts texts) {
    this.texts = texts;
  }

  /** "Fixed where you work?" */
  Message question(long round, Outcome outcome, String until, int minGroup) {
    String said = texts.get("outcome.said", outcome.name());
    String did = texts.get("outcome.did", outcome.plan().answer());
    String why = texts.get("fixed.why", until, minGroup);
    String out = texts.get("prompt.out");
    List<Block> blocks =
        List.of(
            new Block.Heading(texts.get("fixed.title")),
            new Block.Paragraph(said),
            new Block.Paragraph(did),
            new Block.Note(why + "\n" + out),
            votes(round));
    String text = String.join("\n", texts.get("fixed.title"), said, did, why, out);
    return new Message(text, blocks).in(texts.language());
  }

  /** What takes its place after a tap: the question stays, and nothing says what was tapped. */
  Message receipt(long round, Outcome outcome, String until) {
    String kept = texts.get("fixed.kept", until);
    String again = texts.get("fixed.title") + " " + texts.get("outcome.said", outcome.name());
    List<Block> blocks = List.of(new Block.Paragraph(kept), new Block.Note(again), votes(round));
    return new Message(kept + "\n" + again, blocks).in(texts.language());
  }

  private Block votes(long round) {
    return new Block.Buttons(
        List.of(Actions.FIXED_YES, Actions.FIXED_NOT_YET, Actions.FIXED_NOT_MINE).stream()
            .map(vote -> new Block.Button(texts.get(vote), vote, Long.toString(round)))
            .toList());
  }

  /** What everybody may read of one. */
  Block inPublic(Outcome outcome, LocalDate today) {
    List<String> lines = new ArrayList<>(answer(outcome.plan()));
    lines.addAll(standing(outcome, today));
    return new Block.Item(texts.get("outcome.said", outcome.name()), String.join("\n", lines));
  }

  /** The same for coordinators, with what only they need. */
  Block atDesk(Outcome outcome, LocalDate today, String until) {
    List<String> lines = new ArrayList<>();
    String week = texts.day(outcome.published().firstWeek().monday());
    lines.add(texts.get("outcome.people", outcome.published().people(), week));
    lines.addAll(answer(outcome.plan()));
    lines.addAll(standing(outcome, today));
    if (outcome.plan().status() == Status.DONE) {
      lines.add(texts.get("outcome.asking", until));
    } else if (outcome.plan().answer().isEmpty()) {
      lines.add(texts.get("outcome.answer-due", texts.day(outcome.answerDue())));
    }
    return new Block.Item(outcome.name(), String.join("\n", lines));
  }

  private List<String> answer(Plan plan) {
    if (plan.answer().isEmpty()) {
      return List.of(texts.get("outcome.no-answer"));
    }
    return List.of(
        switch (plan.status()) {
          case WILL_NOT -> texts.get("outcome.will-not", plan.answer());
          case DONE, FIXED, NOT_FIXED -> texts.get("outcome.did", plan.answer());
          default -> texts.get("outcome.say", plan.answer());
        });
  }

  private List<String> standing(Outcome outcome, LocalDate today) {
    List<String> lines = new ArrayList<>();
    Plan plan = outcome.plan();
    lines.add(texts.get("outcome.status." + plan.status().wire()));
    outcome.counts().yes().ifPresent(yes -> lines.add(texts.get("outcome.yes", yes)));
    outcome.counts().no().ifPresent(no -> lines.add(texts.get("outcome.no", no)));
    if (!plan.owner().isEmpty()) {
      lines.add(texts.get("outcome.owner", plan.owner()));
    }
    plan.due().ifPresent(due -> lines.add(texts.get("outcome.due", texts.day(due))));
    if (outcome.isOverdue(today)) {
      lines.add(texts.get("outcome.overdue"));
    }
    return lines;
  }
}
