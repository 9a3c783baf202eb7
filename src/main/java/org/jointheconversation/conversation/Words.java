package org.jointheconversation.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.chat.Message;
import org.jointheconversation.reply.ReplyDraft;

/**
 * What typed words mean. Typed to the bot, a word is a command only when it is the whole message;
 * {@code tell} takes the rest. Anything else is a reply. Thread-safe.
 */
final class Words {
  private static final Set<String> NOT_YET = Set.of("sign-in");

  private final OpenConsultations open;
  private final NewestRound newest;
  private final Leads leads;
  private final Wording wording;

  Words(OpenConsultations open, NewestRound newest, Leads leads, Wording wording) {
    this.open = open;
    this.newest = newest;
    this.leads = leads;
    this.wording = wording;
  }

  /** A one-to-one message. */
  Answer typed(Inbound from, String text) {
    return command(from, text).orElseGet(() -> reply(from, text));
  }

  /** What follows a slash command. */
  Answer commanded(Inbound from, String typed) {
    return typed.strip().equalsIgnoreCase(Actions.QUEUE)
        ? leads.queueing().commanded(from)
        : command(from, typed).orElseGet(() -> new Answer.Say(leads.helping().help(from.who())));
  }

  private Optional<Answer> command(Inbound from, String text) {
    String stripped = text.strip();
    String word = stripped.toLowerCase(Locale.ROOT);
    if (takesTheRest(Actions.TELL, word)) {
      return Optional.of(
          leads.telling().typed(from, stripped.substring(Actions.TELL.length()).strip()));
    }
    if (takesTheRest("join", word)) {
      return Optional.of(leads.joining().typed(from, stripped.substring("join".length()).strip()));
    }
    if (Snoozing.isWord(word)) {
      return Optional.of(leads.snoozing().typed(from, word));
    }
    return switch (word) {
      case "help", "hi", "hello" -> say(leads.helping().help(from.who()));
      case Actions.MY_REPLIES -> say(leads.looking().mine(from.who()));
      case Actions.STOP, Actions.PAUSE, Actions.RESUME ->
          Optional.of(leads.pausing().typed(from, word));
      case Actions.PRIVACY -> say(leads.looking().privacy(from.who()));
      case Actions.QUEUE -> Optional.of(leads.queueing().typed(from));
      case Actions.OUTCOMES -> say(leads.following().typed(from));
      case Actions.HOME -> say(leads.home().of(from.who()));
      case Actions.PROMPTS -> say(leads.prompting().typed(from.who()));
      case Actions.DIGEST -> say(leads.digestReview().typed(from.who()));
      case Actions.THEMES -> say(leads.themeReview().typed(from.who()));
      default -> NOT_YET.contains(word) ? Optional.of(say("not-yet")) : Optional.empty();
    };
  }

  private static Optional<Answer> say(Message message) {
    return Optional.of(new Answer.Say(message));
  }

  private static boolean takesTheRest(String command, String typed) {
    return typed.startsWith(command)
        && (typed.length() == command.length()
            || Character.isWhitespace(typed.charAt(command.length())));
  }

  private Answer reply(Inbound from, String text) {
    Optional<OpenRound> round = newest.asking(from.who()).map(NewestRound.Asked::round);
    return round.isPresent()
        ? leads.replying().typed(from, round.get(), text)
        : open.newestFor(from.who())
            .map(one -> leads.replying().unasked(from, one, ReplyDraft.typed(text)))
            .orElseGet(() -> say("no-consultation"));
  }

  private Answer say(String key) {
    return new Answer.Say(wording.messages().say(key));
  }
}
