package org.jointheconversation.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.ShutOuts;
import org.jointheconversation.config.Secret;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's way in: one Bolt app, for all but sent forms, without any of Bolt's middleware. Its
 * signature check stands in {@link SlackSignatureFilter}, which must come first; its authorisation
 * would call Slack before every request for as long as Slack does not answer. Thread-safe.
 */
public final class SlackAdapter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
  private static final int THREADS = 4;
  private static final int MODALS_QUEUED = 200;
  private static final int ANSWERS_QUEUED = 5_000;

  private final ShutOuts shutOuts;
  private final Metrics metrics;
  private final SlackGateway gateway;
  private final Workspace workspace;
  private final AfterAck modals;
  private final AfterAck answers;
  private final ScheduledExecutorService introductions =
      Executors.newSingleThreadScheduledExecutor(AfterAck.daemons("slack-introduction"));
  private final App bolt;
  private final Handlers handlers;

  /** Calls nobody; the gateway stays the caller's to close, after this. */
  public SlackAdapter(
      Conversation conversation, SlackGateway gateway, ShutOuts shutOuts, Metrics metrics) {
    this.shutOuts = shutOuts;
    this.metrics = metrics;
    this.gateway = gateway;
    this.workspace = gateway.workspace();
    this.modals = new AfterAck("slack-modals", THREADS, MODALS_QUEUED, this::dropped);
    this.answers = new AfterAck("slack-answers", THREADS, ANSWERS_QUEUED, this::dropped);
    this.bolt = new App(settings(), List.of());
    Homes homes = new Homes(conversation, gateway.api(), answers);
    Answers said = new Answers(gateway, answers, homes);
    Windows windows = new Windows(conversation, gateway.api(), said, modals);
    this.handlers = new Handlers(new FormHandler(conversation, said, metrics), homes, windows);
    route(conversation, said);
  }

  /**
   * Asks Slack in the background whose token this is. Where Slack is out of reach it is asked again
   * every minute, and everything works meanwhile.
   */
  public SlackAdapter start() {
    bolt.start();
    if (workspace.hasToken()) {
      introductions.execute(this::introduce);
    }
    return this;
  }

  /** For {@code POST /slack/events}; it serves only what {@link SlackSignatureFilter} let pass. */
  public HttpServlet servlet() {
    return door();
  }

  /** The same without HTTP; the caller starts and closes it. */
  public SocketMode socketMode(Secret appToken) {
    return new SocketMode(gateway.client(), appToken, door()::answer);
  }

  private SlackServlet door() {
    return new SlackServlet(bolt, new EnvelopeReader(workspace), handlers, this::shutOut, metrics);
  }

  /** Parked before its tokens go: once they are gone, a repeat is from nobody we know. */
  private void shutOut(Departure departure) {
    shutOuts.shutOut(Platform.SLACK, departure.tenant(), departure.reason());
    workspace.left(departure);
  }

  /** Says what is still to be said, for a few seconds at most. */
  @Override
  public void close() {
    introductions.shutdownNow();
    modals.close();
    answers.close();
    bolt.stop();
    bolt.executorService().shutdownNow();
  }

  private void route(Conversation conversation, Answers said) {
    MessageHandler messages = new MessageHandler(conversation, said);
    bolt.event(MessageEvent.class, messages::typed);
    bolt.event(MessageChangedEvent.class, messages::changed);
    bolt.command(EnvelopeReader.COMMAND, new CommandHandler(conversation, said)::given);
    ButtonHandler buttons = new ButtonHandler(conversation, said, handlers.windows(), metrics);
    bolt.blockAction(ANY, buttons::pressed);
  }

  /** Bolt would take secrets from the environment by itself; it needs none. */
  private AppConfig settings() {
    return AppConfig.builder()
        .slack(gateway.client().slack())
        .singleTeamBotToken(null)
        .signingSecret(null)
        .clientId(null)
        .clientSecret(null)
        .threadPoolSize(1)
        .unmatchedRequestHandler(this::unmatched)
        .build();
  }

  private Response unmatched(Request<?> request) {
    metrics.unrouted("slack", "unmatched");
    return Response.ok();
  }

  private void introduce() {
    Optional<AuthTestResponse> answer = gateway.api().whoWeAre();
    answer.ifPresentOrElse(workspace::learn, this::introduceLater);
  }

  private void introduceLater() {
    LOG.warn("Slack did not say whose token this is; it is asked again in a minute");
    try {
      introductions.schedule(this::introduce, ASK_AGAIN.toSeconds(), TimeUnit.SECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.debug("closed before Slack was asked again");
    }
  }

  private void dropped() {
    metrics.registry().counter("jtc_slack_answers_dropped").increment();
  }
}
