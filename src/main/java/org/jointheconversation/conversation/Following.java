package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.outcome.Status;

/**
 * The word {@code outcomes}: coordinators see what waits for them, with a button for each thing to
 * do; everybody else what was said and done where they work. Thread-safe.
 */
final class Following {
  /** Outcomes at a time. */
  static final int MOST = 5;

  private final Outcomes outcomes;
  private final Consultations consultations;
  private final Participants participants;
  private final OutcomeChanges changes;
  private final Wording wording;

  Following(
      Outcomes outcomes,
      Consultations consultations,
      Participants participants,
      OutcomeChanges changes,
      Wording wording) {
    this.outcomes = outcomes;
    this.consultations = consultations;
    this.participants = participants;
    this.changes = changes;
    this.wording = wording;
  }

  /** The word typed. */
  Message typed(Inbound from) {
    return wording.messages().listing(page(from.who(), 0));
  }

  /** The newest of what anybody may read, with the way to the rest. */
  List<Block> newest(ChatUser who, int most) {
    List<Outcome> all = seenBy(who);
    List<Block> blocks = new ArrayList<>();
    if (all.isEmpty()) {
      blocks.add(new Block.Paragraph(wording.texts().get("outcomes.none")));
    }
    all.stream().limit(most).forEach(outcome -> add(blocks, outcome, false));
    if (all.size() > most) {
      blocks.add(more(most));
    }
    return blocks;
  }

  /** What a button opens: more of the list, or a form. */
  View view(ChatUser who, String action, String name) {
    if (!action.equals(Actions.OUTCOMES)) {
      return changes.view(who, action, name);
    }
    int from = name.matches("\\d{1,6}") ? Integer.parseInt(name) : 0;
    return new View.TextView(wording.texts().get("outcomes.title"), page(who, from));
  }

  /** A form that came back. */
  Answer submit(Inbound from, FormInput input) {
    return changes.submit(from, input);
  }

  private List<Block> page(ChatUser who, int from) {
    boolean desk = outcomes.mayChange(who.wire());
    List<Outcome> all = desk ? all() : seenBy(who);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(wording.texts().get(intro(desk, all))));
    int to = Math.min(all.size(), from + MOST);
    for (int i = from; i < to; i++) {
      add(blocks, all.get(i), desk);
    }
    if (to < all.size()) {
      blocks.add(more(to));
    }
    return blocks;
  }

  private Block more(int from) {
    String label = wording.texts().get("outcomes.more");
    return new Block.Buttons(
        List.of(new Block.Button(label, Actions.OUTCOMES, Integer.toString(from))));
  }

  private static String intro(boolean desk, List<Outcome> all) {
    if (all.isEmpty()) {
      return "outcomes.none";
    }
    return desk ? "outcomes.desk" : "outcomes.intro";
  }

  private void add(List<Block> blocks, Outcome outcome, boolean desk) {
    LocalDate today = outcomes.today(outcome.consultation());
    if (!desk) {
      blocks.add(wording.outcomes().inPublic(outcome, today));
      return;
    }
    String until = outcomes.askedUntilDay(outcome).map(wording.texts()::day).orElse("");
    blocks.add(wording.outcomes().atDesk(outcome, today, until));
    blocks.add(new Block.Buttons(buttons(outcome)));
  }

  private List<Block.Button> buttons(Outcome outcome) {
    boolean asking = outcome.plan().status() == Status.DONE;
    return Stream.of(Actions.OUTCOME_PLAN, Actions.OUTCOME_ANSWER, Actions.OUTCOME_DONE)
        .filter(action -> !asking || !action.equals(Actions.OUTCOME_DONE))
        .map(
            action ->
                new Block.Button(wording.texts().get(action), action, Long.toString(outcome.id())))
        .toList();
  }

  /** Of every consultation, the newest first. */
  private List<Outcome> all() {
    return begun().flatMap(one -> outcomes.of(one).stream()).toList();
  }

  /** What was published where somebody is listed: everybody's, and their organisation's. */
  private List<Outcome> seenBy(ChatUser who) {
    return begun().flatMap(one -> seenBy(who, one)).toList();
  }

  private Stream<Outcome> seenBy(ChatUser who, Consultation consultation) {
    return participants
        .in(consultations.inForce(consultation), who)
        .map(found -> found.writer().origin().organisation())
        .map(where -> outcomes.of(consultation).stream().filter(one -> isFor(one, where)))
        .orElseGet(Stream::empty);
  }

  private static boolean isFor(Outcome outcome, Optional<String> organisation) {
    return outcome.published().to(organisation);
  }

  private Stream<Consultation> begun() {
    return consultations.all().stream()
        .filter(one -> one.runningSince().isPresent())
        .sorted(Comparator.comparing(this::opens).reversed());
  }

  private LocalDate opens(Consultation consultation) {
    Revision revision = consultations.inForce(consultation);
    return revision.definition().opens();
  }
}
