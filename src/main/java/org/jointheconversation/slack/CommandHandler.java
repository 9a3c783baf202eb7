package org.jointheconversation.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.slack.Origin.Place;
import org.jointheconversation.slack.SlackBlocks.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /jtc WORD}, answered in the acknowledgement itself, to be seen by its user alone. */
final class CommandHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

  private final Conversation conversation;
  private final Answers answers;

  CommandHandler(Conversation conversation, Answers answers) {
    this.conversation = conversation;
    this.answers = answers;
  }

  Response given(SlashCommandRequest request, SlashCommandContext context) {
    ChatUser who = Who.of(context);
    String words = TypedText.plain(request.getPayload().getText()).strip();
    Answer answer = answer(new Inbound(who, request.getPayload().getTriggerId()), words);
    Optional<Message> message = Answers.words(answer);
    return message.map(said -> show(who, said, context)).orElseGet(context::ack);
  }

  /** Slack does not repeat a command, so its user is told whatever fails. */
  private Answer answer(Inbound from, String words) {
    try {
      return conversation.words(from, words);
    } catch (RuntimeException failure) {
      LOG.warn("a command could not be taken: {}", failure.getClass().getName());
      return new Answer.Say(Texts.TROUBLE.message(conversation.language(from.who())));
    }
  }

  private Response show(ChatUser who, Message message, SlashCommandContext context) {
    List<Payload> pages = SlackBlocks.messages(message);
    Place place = new Place(Optional.ofNullable(context.getChannelId()).orElse(""), "");
    answers.rest(who, place, pages.subList(1, pages.size()));
    return context.ack(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(pages.get(0).text())
            .blocks(pages.get(0).blocks())
            .build());
  }
}
