package org.jointheconversation.slack;

import com.slack.api.bolt.context.Context;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;

/** Whom a request comes from; {@link EnvelopeReader} has seen that the ids are ids. */
final class Who {
  private Who() {}

  static ChatUser of(Context context) {
    return new ChatUser(Platform.SLACK, context.getTeamId(), context.getRequestUserId());
  }
}
