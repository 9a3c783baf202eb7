package org.jointheconversation.conversation;

import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.privacy.KeysDestroyedException;
import org.jointheconversation.reply.NoWriterException;

/** {@link Conversation} put together from its parts; says so where the disk refuses. */
public final class StaffConversation implements Conversation {
  private final Words words;
  private final Replying replying;
  private final Changing changing;
  private final RoundBook book;
  private final Wording wording;

  StaffConversation(
      Words words, Replying replying, Changing changing, RoundBook book, Wording wording) {
    this.words = words;
    this.replying = replying;
    this.changing = changing;
    this.book = book;
    this.wording = wording;
  }

  @Override
  public Answer typed(Inbound from, String text) {
    return kept(() -> words.typed(from, text));
  }

  @Override
  public Answer words(Inbound from, String typed) {
    return kept(() -> words.commanded(from, typed));
  }

  @Override
  public Optional<Form> replyForm(String round) {
    return book.fromMemory(round)
        .filter(replying::listens)
        .map(
            open -> {
              book.countOpened(open);
              return wording.forms().reply(open);
            });
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    try {
      return changing.view(who, action, round);
    } catch (StorageUnavailableException e) {
      return changing.unavailable();
    }
  }

  @Override
  public Answer submit(Inbound from, FormInput input) {
    return kept(
        () ->
            input.action().equals(Actions.REPLY)
                ? replying.submit(from, input)
                : changing.submit(from, input));
  }

  @Override
  public Message welcome() {
    return wording.messages().say("welcome");
  }

  private Answer kept(java.util.function.Supplier<Answer> work) {
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
