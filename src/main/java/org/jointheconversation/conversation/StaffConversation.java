package org.jointheconversation.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.privacy.KeysDestroyedException;
import org.jointheconversation.reply.NoWriterException;

/** The conversation in one language; says so where the disk refuses. Thread-safe. */
final class StaffConversation {
  private final Words words;
  private final Changing changing;
  private final Leads leads;
  private final RoundBook book;
  private final Wording wording;
  private final Clock clock;

  StaffConversation(
      Words words, Leads leads, Changing changing, RoundBook book, Wording wording, Clock clock) {
    this.words = words;
    this.changing = changing;
    this.leads = leads;
    this.book = book;
    this.wording = wording;
    this.clock = clock;
  }

  Answer typed(Inbound from, String text) {
    return kept(() -> words.typed(from, text));
  }

  Answer words(Inbound from, String typed) {
    return kept(() -> words.commanded(from, typed));
  }

  Optional<Form> replyForm(String round) {
    return book.fromMemory(round)
        .filter(leads.replying()::listens)
        .map(
            open -> {
              book.countOpened(open);
              return wording.forms().reply(open.question());
            });
  }

  View view(ChatUser who, String action, String name) {
    return shown(
        () ->
            switch (action) {
              case Actions.MY_REPLIES -> leads.looking().mineView(who, name);
              case Actions.PRIVACY -> leads.looking().privacyView(who, name);
              case Actions.QUEUE, Actions.QUEUE_CLEAR, Actions.QUEUE_KEEP ->
                  leads.queueing().view(who, action, name);
              case Actions.OUTCOMES,
                  Actions.OUTCOME_PLAN,
                  Actions.OUTCOME_ANSWER,
                  Actions.OUTCOME_DONE ->
                  leads.following().view(who, action, name);
              case Actions.TELL -> leads.telling().view(who, "");
              case Actions.HOME -> home(who);
              case Actions.PROMPTS, Actions.PROMPT_PREVIEW ->
                  leads.prompting().view(who, action, name);
              case Actions.AFFECTS -> leads.agreeing().view(who, name);
              case Actions.JOIN -> leads.joining().view(who);
              case Actions.SNOOZE -> leads.snoozing().view(who, name);
              case Actions.STOP, Actions.PAUSE, Actions.RESUME -> leads.pausing().view(who, action);
              case Actions.REPLY, Actions.SHOW, Actions.EDIT, Actions.WITHDRAW ->
                  own(who, action, name);
              default -> desk(who, action, name).orElseGet(this::unknown);
            },
        this::text,
        "closed");
  }

  /** What coordinators' buttons open. */
  private Optional<View> desk(ChatUser who, String action, String name) {
    if (Actions.isAboutDigests(action)) {
      return Optional.of(leads.digestReview().view(who, action, name));
    }
    return Actions.isAboutThemes(action)
        ? Optional.of(leads.themeReview().view(who, action, name))
        : Optional.empty();
  }

  private View own(ChatUser who, String action, String name) {
    return changing.view(who, action, name).orElseGet(() -> nothing(who, action, name));
  }

  private View home(ChatUser who) {
    return new View.TextView(wording.texts().get("home.title"), leads.home().of(who).blocks());
  }

  /** Everything at one glance; where the disk refuses, what can be said without it. */
  Message homeOf(ChatUser who) {
    return shown(() -> leads.home().of(who), this::say, "closed");
  }

  Message prompt(ChatUser who, String round) {
    return shown(
        () -> leads.looking().prompt(who, round, clock.instant()), this::say, "prompt.over");
  }

  /** The form to say something unasked, beginning with some words. */
  View tell(ChatUser who, String said) {
    return shown(() -> leads.telling().view(who, said), this::text, "closed");
  }

  /**
   * What somebody looks at, or why they cannot.
   *
   * @param closed the words for where a consultation has closed meanwhile
   */
  private static <T> T shown(Supplier<T> work, Function<String, T> saying, String closed) {
    try {
      return work.get();
    } catch (StorageUnavailableException notNow) {
      return saying.apply("error.unavailable");
    } catch (KeysDestroyedException closedMeanwhile) {
      return saying.apply(closed);
    }
  }

  private View nothing(ChatUser who, String action, String name) {
    return action.equals(Actions.REPLY)
        ? text("closed")
        : textOf(leads.looking().whyNothing(who, name));
  }

  /** A card of another version may have buttons that mean nothing here. */
  private View unknown() {
    return new View.TextView(
        wording.texts().get("home.title"),
        List.of(new Block.Paragraph(wording.texts().get("unknown-action"))));
  }

  private View text(String key) {
    return textOf(wording.texts().get(key));
  }

  private View textOf(String words) {
    return new View.TextView(
        wording.texts().get("show.title"), List.of(new Block.Paragraph(words)));
  }

  Answer submit(Inbound from, FormInput input) {
    return kept(
        () ->
            switch (input.action()) {
              case Actions.REPLY -> leads.replying().submit(from, input);
              case Actions.QUEUE_CLEAR, Actions.QUEUE_KEEP -> leads.queueing().submit(from, input);
              case Actions.OUTCOME_PLAN, Actions.OUTCOME_ANSWER, Actions.OUTCOME_DONE ->
                  leads.following().submit(from, input);
              case Actions.FIXED_YES, Actions.FIXED_NOT_YET, Actions.FIXED_NOT_MINE ->
                  leads.voting().submit(from, input);
              case Actions.TELL -> leads.telling().submit(from, input);
              case Actions.PROMPT_PREVIEW -> leads.prompting().submit(from, input);
              case Actions.AFFECTS_ME, Actions.AFFECTS_NOT, Actions.AFFECTS_PASS ->
                  leads.agreeing().submit(from, input);
              case Actions.JOIN -> leads.joining().submit(from, input);
              case Actions.SNOOZE -> leads.snoozing().submit(from, input);
              case Actions.STOP, Actions.PAUSE, Actions.RESUME ->
                  leads.pausing().typed(from, input.action());
              case Actions.SHOW, Actions.EDIT, Actions.WITHDRAW ->
                  changing.submit(from, input).orElseGet(() -> nothing(from.who(), input));
              default -> decided(from, input);
            });
  }

  private Answer decided(Inbound from, FormInput input) {
    if (Actions.isAboutDigests(input.action())) {
      return leads.digestReview().submit(from, input);
    }
    return Actions.decidesTheme(input.action())
        ? leads.themeReview().submit(from, input)
        : new Answer.Say(say("unknown-action"));
  }

  private Answer nothing(ChatUser who, FormInput input) {
    return new Answer.Say(
        wording.messages().saying(leads.looking().whyNothing(who, input.round())));
  }

  Message say(String key) {
    return wording.messages().say(key);
  }

  Answer kept(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (StorageUnavailableException e) {
      return new Answer.Unavailable(Actions.TEXT, wording.texts().get("error.unavailable"));
    } catch (KeysDestroyedException closedMeanwhile) {
      return new Answer.Say(wording.messages().say("closed"));
    } catch (NoWriterException erasedMeanwhile) {
      return new Answer.Say(wording.messages().say("no-consultation"));
    }
  }
}
