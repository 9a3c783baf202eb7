package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the SDK's turns over our own way out. The SDK's adapter makes a connector for each request,
 * puts the token on any address, and sends again what may have arrived. Thread-safe.
 */
final class TurnAdapter extends BotAdapter {
  private final TeamsGateway gateway;
  private final AnswerQueue queue;

  TurnAdapter(TeamsGateway gateway, AnswerQueue queue) {
    this.gateway = gateway;
    this.queue = queue;
  }

  /** Runs one turn; gives the answer to an invoke. */
  Optional<InvokeResponse> run(Activity activity, Bot bot) {
    TurnContextImpl context = new TurnContextImpl(this, activity);
    runPipeline(context, bot::onTurn).join();
    return Optional.ofNullable(context.getTurnState().get(BotFrameworkAdapter.INVOKE_RESPONSE_KEY));
  }

  /** Keeps an invoke's answer for its response; hands everything else to the queue, in order. */
  @Override
  public CompletableFuture<ResourceResponse[]> sendActivities(
      TurnContext context, List<Activity> activities) {
    if (activities.get(0).isType(ActivityTypes.INVOKE_RESPONSE)) {
      context
          .getTurnState()
          .add(BotFrameworkAdapter.INVOKE_RESPONSE_KEY, activities.get(0).getValue());
    } else {
      Reference to = new Turn(context).reference();
      List<ObjectNode> written = activities.stream().map(SdkActivities::write).toList();
      queue.add(() -> gateway.reply(to, written));
    }
    return CompletableFuture.completedFuture(
        activities.stream()
            .map(activity -> new ResourceResponse())
            .toArray(ResourceResponse[]::new));
  }

  /** Hands the new version of a message to the queue. */
  @Override
  public CompletableFuture<ResourceResponse> updateActivity(
      TurnContext context, Activity activity) {
    Reference in = new Turn(context).reference();
    ObjectNode written = SdkActivities.write(activity);
    queue.add(() -> gateway.replace(in, activity.getId(), written));
    return CompletableFuture.completedFuture(new ResourceResponse());
  }

  /** Nothing here deletes messages. */
  @Override
  public CompletableFuture<Void> deleteActivity(
      TurnContext context, ConversationReference reference) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("delete"));
  }
}
