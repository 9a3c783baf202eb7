package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.ActivityHandler;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.concurrent.CompletableFuture;
import org.jointheconversation.ops.Metrics;

/** Sorts activities by what they are. Thread-safe. */
@SuppressWarnings("deprecation") // Deprecated as the whole SDK is; there is no successor in Java.
final class TeamsBot extends ActivityHandler {
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final MessageTurns messages;
  private final InvokeTurns invokes;
  private final Installations installations;
  private final Metrics metrics;

  TeamsBot(
      MessageTurns messages, InvokeTurns invokes, Installations installations, Metrics metrics) {
    this.messages = messages;
    this.invokes = invokes;
    this.installations = installations;
    this.metrics = metrics;
  }

  @Override
  protected CompletableFuture<Void> onMessageActivity(TurnContext context) {
    messages.message(new Turn(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext context) {
    installations.conversationUpdate(new Turn(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<Void> onInstallationUpdate(TurnContext context) {
    installations.installation(new Turn(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext context) {
    ObjectNode body = invokes.invoke(new Turn(context));
    return CompletableFuture.completedFuture(new InvokeResponse(200, body));
  }

  @Override
  protected CompletableFuture<Void> onUnrecognizedActivityType(TurnContext context) {
    if (context.getActivity().isType(ActivityTypes.MESSAGE_UPDATE)) {
      messages.changed(new Turn(context));
    } else {
      metrics.unrouted("teams", "type");
    }
    return DONE;
  }
}
