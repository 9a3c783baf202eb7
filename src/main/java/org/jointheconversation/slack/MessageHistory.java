package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jointheconversation.chat.ArrivalLookup.Finding;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Leave;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.slack.TokenChoice.Use;

/**
 * Looks into a direct message for what we sent ourselves, by its metadata. Slack allows some apps
 * one such call a minute and fifteen messages in it (S13), so nobody else may call this. Nothing
 * that was read is kept. Thread-safe.
 */
final class MessageHistory {
  /** The name of our metadata. */
  static final String EVENT = "jtc_delivery";

  /** What in it names the delivery. */
  static final String DELIVERY = "delivery";

  private static final String METHOD = "conversations.history";
  private static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);
  private static final int MOST = 15;
  private static final int TOO_MANY_REQUESTS = 429;

  private final SlackClient client;
  private final Tokens tokens;
  private final SendBudget budget;

  MessageHistory(SlackClient client, Tokens tokens, SendBudget budget) {
    this.client = client;
    this.tokens = tokens;
    this.budget = budget;
  }

  /** Asks at most once a minute for a workspace, whichever process it is that asks. */
  Finding look(String team, String channel, String stamp, Instant from) {
    return tokens.of(team) instanceof TokenChoice.Use use
        ? look(use, team, channel, stamp, from)
        : Finding.ASK_LATER;
  }

  private Finding look(Use use, String team, String channel, String stamp, Instant from) {
    Call call = new Call(Platform.SLACK, team, METHOD, "", Urgency.BROADCAST);
    try (Leave leave = budget.ask(call)) {
      if (!leave.granted()) {
        return Finding.ASK_LATER;
      }
      budget.pause(call, false, BETWEEN_CALLS);
      FormBody.Builder form = RequestFormBuilder.toForm(request(channel, from));
      return look(use.token(), use.ofOrganisation() ? form.add("team_id", team) : form, stamp);
    }
  }

  private static ConversationsHistoryRequest request(String channel, Instant from) {
    return ConversationsHistoryRequest.builder()
        .channel(channel)
        .oldest(from.getEpochSecond() + ".000000")
        .inclusive(true)
        .limit(MOST)
        .includeAllMetadata(true)
        .build();
  }

  private Finding look(String token, FormBody.Builder form, String stamp) {
    try (Response response = client.post(METHOD, token, form)) {
      return response.isSuccessful()
          ? finding(Json.object(response.body().string()), stamp)
          : notNow(response.code());
    } catch (IOException | RuntimeException noAnswer) {
      return Finding.ASK_LATER;
    }
  }

  private static Finding notNow(int status) {
    return status == TOO_MANY_REQUESTS || status >= 500 ? Finding.ASK_LATER : Finding.CANNOT_TELL;
  }

  private static Finding finding(ObjectNode answer, String stamp) {
    if (!answer.path("ok").asBoolean()) {
      boolean refused =
          SlackErrors.outcome(Json.text(answer, "error")) instanceof SendOutcome.Refused;
      return refused ? Finding.CANNOT_TELL : Finding.ASK_LATER;
    }
    if (!answer.path("messages").isArray()) {
      return Finding.CANNOT_TELL;
    }
    for (JsonNode message : answer.path("messages")) {
      if (isOurs(message.path("metadata"), stamp)) {
        return Finding.ARRIVED;
      }
    }
    return answer.path("has_more").asBoolean() ? Finding.CANNOT_TELL : Finding.ABSENT;
  }

  private static boolean isOurs(JsonNode metadata, String stamp) {
    return Json.text(metadata, "event_type").equals(EVENT)
        && Json.text(metadata.path("event_payload"), DELIVERY).equals(stamp);
  }
}
