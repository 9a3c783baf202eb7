package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.ActivityHandler;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.ops.Metrics;

/** Sorts activities by what they are. Thread-safe. */
@SuppressWarnings("deprecation") // Deprecated as the whole SDK is; there is no successor in Java.
final class TeamsBot extends ActivityHandler {
  /** How the names of bots begin; those of people begin with 29. */
  private static final String BOTS = "28:";

  private static final Set<String> SAYING =
      Set.of(ActivityTypes.MESSAGE, ActivityTypes.MESSAGE_UPDATE, ActivityTypes.INVOKE);
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final Conversation conversation;
  private final MessageTurns messages;
  private final InvokeTurns invokes;
  private final Installations installations;
  private final Metrics metrics;

  TeamsBot(
      Conversation conversation,
      MessageTurns messages,
      InvokeTurns invokes,
      Installations installations,
      Metrics metrics) {
    this.conversation = conversation;
    this.messages = messages;
    this.invokes = invokes;
    this.installations = installations;
    this.metrics = metrics;
  }

  /**
   * Two bots that answer each other would never end: what a bot says, we ourselves too, is not
   * heard.
   */
  @Override
  public CompletableFuture<Void> onTurn(TurnContext context) {
    return isBot(context.getActivity()) ? DONE : super.onTurn(context);
  }

  private static boolean isBot(Activity activity) {
    String from = activity.getFrom().getId();
    return from != null && from.startsWith(BOTS) && SAYING.contains(activity.getType());
  }

  @Override
  protected CompletableFuture<Void> onMessageActivity(TurnContext context) {
    messages.message(heard(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext context) {
    installations.conversationUpdate(heard(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<Void> onInstallationUpdate(TurnContext context) {
    installations.installation(heard(context));
    return DONE;
  }

  @Override
  protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext context) {
    ObjectNode body = invokes.invoke(heard(context));
    return CompletableFuture.completedFuture(new InvokeResponse(200, body));
  }

  /** A turn, once it is noted in which language its person's client speaks. */
  private Turn heard(TurnContext context) {
    Turn turn = new Turn(context);
    turn.spoken()
        .ifPresent(language -> turn.who().ifPresent(who -> conversation.heard(who, language)));
    return turn;
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
