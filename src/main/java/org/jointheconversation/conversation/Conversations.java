package org.jointheconversation.conversation;

import java.time.Clock;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.MyReplies;

/** Puts the conversation together. */
public final class Conversations {
  private Conversations() {}

  /** What the conversation stands on. */
  public record Parts(
      MemberStore members,
      Consultations consultations,
      RoundStore rounds,
      RoundBook book,
      Intake intake,
      MyReplies replies,
      Clock clock) {}

  /** The conversation in English; {@code minGroup} is said in every prompt. */
  public static StaffConversation english(Parts parts, int minGroup) {
    Wording wording = Wording.english(minGroup);
    Participants participants = new Participants(parts.members());
    Replying replying =
        new Replying(participants, parts.book(), parts.intake(), wording, parts.clock());
    Changing changing =
        new Changing(
            participants, parts.book(), parts.replies(), parts.intake(), wording, parts.clock());
    Words words =
        new Words(
            participants, parts.consultations(), parts.rounds(), parts.book(), replying, wording);
    return new StaffConversation(words, replying, changing, parts.book(), wording);
  }

  /** The prompt of a round, as it is sent; empty where the round is not open any more. */
  public static PromptMessages prompts(RoundBook book, int minGroup) {
    return new PromptMessages(book, Wording.english(minGroup).messages());
  }
}
