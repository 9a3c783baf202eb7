package org.jointheconversation.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What typed words mean. Typed to the bot, a word is a command only when it is the whole message;
 * {@code tell} takes the rest. Anything else is a reply. Thread-safe.
 */
final class Words {
  private static final Set<String> NOT_YET = Set.of("sign-in", "prompts", "themes", "digest");

  private final OpenConsultations open;
  private final NewestRound newest;
  private final Replying replying;
  private final Looking looking;
  private final Queueing queueing;
  private final Pausing pausing;
  private final Snoozing snoozing;
  private final Joining joining;
  private final Helping helping;
  private final Following following;
  private final Wording wording;

  Words(OpenConsultations open, NewestRound newest, Leads leads, Wording wording) {
    this.open = open;
    this.newest = newest;
    this.replying = leads.replying();
    this.looking = leads.looking();
    this.queueing = leads.queueing();
    this.pausing = leads.pausing();
    this.snoozing = leads.snoozing();
    this.joining = leads.joining();
    this.helping = leads.helping();
    this.following = leads.following();
    this.wording = wording;
  }

  /** A one-to-one message. */
  Answer typed(Inbound from, String text) {
    return command(from, text).orElseGet(() -> reply(from, text));
  }

  /** What follows a slash command. */
  Answer commanded(Inbound from, String typed) {
    return typed.strip().equalsIgnoreCase(Actions.QUEUE)
        ? queueing.commanded(from)
        : command(from, typed).orElseGet(() -> new Answer.Say(helping.help(from.who())));
  }

  private Optional<Answer> command(Inbound from, String text) {
    String stripped = text.strip();
    String word = stripped.toLowerCase(Locale.ROOT);
    if (takesTheRest("tell", word)) {
      return Optional.of(tell(from, stripped.substring("tell".length()).strip()));
    }
    if (takesTheRest("join", word)) {
      return Optional.of(joining.typed(from, stripped.substring("join".length()).strip()));
    }
    if (Snoozing.isWord(word)) {
      return Optional.of(snoozing.typed(from, word));
    }
    return switch (word) {
      case "help", "hi", "hello" -> Optional.of(new Answer.Say(helping.help(from.who())));
      case "my-replies" -> Optional.of(new Answer.Say(looking.mine(from.who())));
      case Actions.STOP, Actions.PAUSE, Actions.RESUME -> Optional.of(pausing.typed(from, word));
      case "privacy" -> Optional.of(new Answer.Say(looking.privacy(from.who())));
      case Actions.QUEUE -> Optional.of(queueing.typed(from));
      case Actions.OUTCOMES -> Optional.of(new Answer.Say(following.typed(from)));
      default -> NOT_YET.contains(word) ? Optional.of(say("not-yet")) : Optional.empty();
    };
  }

  private static boolean takesTheRest(String command, String typed) {
    return typed.startsWith(command)
        && (typed.length() == command.length()
            || Character.isWhitespace(typed.charAt(command.length())));
  }

  private Answer tell(Inbound from, String text) {
    return text.isEmpty()
        ? say("tell.empty")
        : open.newestFor(from.who())
            .map(one -> replying.unasked(from, one.revision(), one.participant(), text))
            .orElseGet(() -> say("no-consultation"));
  }

  private Answer reply(Inbound from, String text) {
    Optional<OpenRound> round = newest.asking(from.who()).map(NewestRound.Asked::round);
    return round.isPresent()
        ? replying.typed(from, round.get(), text)
        : open.newestFor(from.who())
            .map(one -> replying.unasked(from, one.revision(), one.participant(), text))
            .orElseGet(() -> say("no-consultation"));
  }

  private Answer say(String key) {
    return new Answer.Say(wording.messages().say(key));
  }
}
