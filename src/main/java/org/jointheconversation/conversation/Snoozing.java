package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.consultation.Snooze;
import org.jointheconversation.conversation.NewestRound.Asked;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.delivery.Snoozes;

/**
 * The word {@code snooze} and the button "Not now": the newest question once more, at a time that
 * its member chooses and is told by the clock. Thread-safe.
 */
final class Snoozing {
  private final Participants participants;
  private final NewestRound newest;
  private final Snoozes snoozes;
  private final Wording wording;
  private final Clock clock;

  Snoozing(
      Participants participants,
      NewestRound newest,
      Snoozes snoozes,
      Wording wording,
      Clock clock) {
    this.participants = participants;
    this.newest = newest;
    this.snoozes = snoozes;
    this.wording = wording;
    this.clock = clock;
  }

  /** A choice that may be made, and the moment it means. */
  private record Choice(Snooze snooze, SendTimes.Window window) {
    String value() {
      return value(snooze);
    }

    static String value(Snooze snooze) {
      return snooze.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether this is the word, alone or with one of the times. */
  static boolean isWord(String typed) {
    return typed.equals(Actions.SNOOZE) || time(typed).isPresent();
  }

  private static Optional<String> time(String typed) {
    for (Snooze snooze : Snooze.values()) {
      if (typed.equals(Actions.SNOOZE + " " + Choice.value(snooze))) {
        return Optional.of(Choice.value(snooze));
      }
    }
    return Optional.empty();
  }

  /** The word: with a time it is done, without one the times are shown. */
  Answer typed(Inbound from, String word) {
    return asked(from.who(), Messages.NO_ROUND)
        .map(asked -> typed(asked, from.who(), time(word)))
        .orElseGet(() -> say("snooze.none"));
  }

  private Answer typed(Asked asked, ChatUser who, Optional<String> time) {
    return time.isPresent()
        ? put(asked, who, time.get())
        : new Answer.Say(choosing(asked, choices(asked, zone(asked, who))));
  }

  private Message choosing(Asked asked, List<Choice> choices) {
    String question = asked.round().prompt().text();
    if (choices.isEmpty()) {
      return wording.messages().say("snooze.too-late");
    }
    return wording
        .messages()
        .withButton(
            text("snooze.which", question), text("snooze.choose"), Actions.SNOOZE, name(asked));
  }

  /** What "Not now" opens. */
  View view(ChatUser who, String round) {
    Optional<Asked> asked = asked(who, round);
    if (asked.isEmpty()) {
      return words(whyNot(who));
    }
    List<Choice> choices = choices(asked.get(), zone(asked.get(), who));
    return choices.isEmpty()
        ? words(text("snooze.too-late"))
        : new View.FormView(form(asked.get(), who, choices));
  }

  private Form form(Asked asked, ChatUser who, List<Choice> choices) {
    List<Form.Choice> offered =
        choices.stream()
            .map(
                one ->
                    new Form.Choice(
                        one.value(),
                        text("snooze." + one.value(), when(one.window(), zone(asked, who)))))
            .toList();
    return new Form(
        Actions.SNOOZE,
        name(asked),
        text("snooze.title"),
        text("snooze.intro"),
        List.of(
            new Form.ChoiceField(
                Actions.WHEN, text("snooze.when"), offered, offered.get(0).value(), true)),
        text("snooze.submit"),
        text("snooze.note"));
  }

  /** The form that came back. */
  Answer submit(Inbound from, FormInput input) {
    String chosen = input.values().getOrDefault(Actions.WHEN, "");
    return asked(from.who(), input.round())
        .map(asked -> put(asked, from.who(), chosen))
        .orElseGet(() -> saying(whyNot(from.who())));
  }

  private Answer put(Asked asked, ChatUser who, String chosen) {
    ZoneId zone = zone(asked, who);
    Optional<Choice> choice =
        choices(asked, zone).stream().filter(one -> one.value().equals(chosen)).findFirst();
    if (choice.isEmpty()) {
      boolean known = time(Actions.SNOOZE + " " + chosen).isPresent();
      return known
          ? say("snooze.too-late")
          : new Answer.Invalid(Map.of(Actions.WHEN, text("error.choice")));
    }
    SendTimes.Window window = choice.get().window();
    return switch (snoozes.put(asked.round().round().id(), asked.member(), window)) {
      case QUEUED -> saying(text("snoozed", when(window, zone)));
      case ANSWERED -> say("snooze.answered");
      case NOT_ASKED -> say("snooze.none");
      case LEFT_ALONE ->
          new Answer.Say(wording.messages().withWords(text("snooze.left-alone"), Actions.RESUME));
    };
  }

  /** The newest question, where it is still sent out, and the button belongs to it. */
  private Optional<Asked> asked(ChatUser who, String round) {
    return newest
        .asking(who)
        .filter(asked -> asked.round().round().state() == Round.State.OPEN)
        .filter(asked -> round.equals(Messages.NO_ROUND) || round.equals(name(asked)));
  }

  private String whyNot(ChatUser who) {
    return text(newest.asking(who).isPresent() ? "snooze.older" : "snooze.none");
  }

  private List<Choice> choices(Asked asked, ZoneId zone) {
    List<Choice> choices = new ArrayList<>();
    for (Snooze snooze : Snooze.values()) {
      snooze
          .window(asked.round().definition(), asked.round().prompt(), zone, now())
          .ifPresent(window -> choices.add(new Choice(snooze, window)));
    }
    return choices;
  }

  private ZoneId zone(Asked asked, ChatUser who) {
    return participants
        .in(asked.round().revision(), who)
        .map(Participant::zone)
        .orElseGet(() -> asked.round().definition().timeZone());
  }

  private String when(SendTimes.Window window, ZoneId zone) {
    return wording.texts().when(window.due().atZone(zone), now().atZone(zone).toLocalDate());
  }

  private static String name(Asked asked) {
    return asked.round().round().name();
  }

  private Instant now() {
    return clock.instant();
  }

  private View words(String sentence) {
    return new View.TextView(text("snooze.title"), List.of(new Block.Paragraph(sentence)));
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }

  private Answer say(String key) {
    return saying(text(key));
  }

  private Answer saying(String sentence) {
    return new Answer.Say(wording.messages().saying(sentence));
  }
}
