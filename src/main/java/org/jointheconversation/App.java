package org.jointheconversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ArrivalLookup;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.config.Config;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.Rounds;
import org.jointheconversation.consultation.SignpostReviews;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.Conversations;
import org.jointheconversation.conversation.RoundBook;
import org.jointheconversation.conversation.Terms;
import org.jointheconversation.delivery.Budget;
import org.jointheconversation.delivery.Contents;
import org.jointheconversation.delivery.Dispatcher;
import org.jointheconversation.delivery.LookingUp;
import org.jointheconversation.delivery.Parking;
import org.jointheconversation.delivery.Postponing;
import org.jointheconversation.ops.Health;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.reply.CatchingUp;
import org.jointheconversation.rights.Closing;
import org.jointheconversation.rights.Retention;
import org.jointheconversation.slack.SlackAdapter;
import org.jointheconversation.slack.SlackGateway;
import org.jointheconversation.slack.SlackInstalling;
import org.jointheconversation.slack.SlackSignatureFilter;
import org.jointheconversation.slack.SocketMode;
import org.jointheconversation.statement.Statements;
import org.jointheconversation.store.Turn;
import org.jointheconversation.teams.TeamsAdapter;
import org.jointheconversation.teams.TeamsGateway;
import org.jointheconversation.teams.TeamsTokenFilter;
import org.jointheconversation.web.Guard;
import org.jointheconversation.web.HttpServer;
import org.jointheconversation.web.Listener;
import org.jointheconversation.web.Route;
import org.jointheconversation.web.Routes;

/**
 * The whole program, from the database up to the doors; closing goes the other way. Production,
 * {@code demo} and the flow tests all start this.
 */
public final class App implements AutoCloseable {
  /** Short enough that what another process asked for is noticed within a second. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Duration DISPATCH_PAUSE = Duration.ofMillis(200);
  private static final Duration BUDGET_PAUSE = Duration.ofSeconds(1);
  private static final Duration LOOKUP_PAUSE = Duration.ofSeconds(1);
  private static final long EVENT_HOURS = 24;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Features features;
  private final Rounds rounds;
  private final Postponing postponing;
  private final DueDigests dueDigests;
  private final DueCorrections dueCorrections;
  private final SignpostReviews reviews;
  private final CatchingUp catchingUp;
  private final Outcomes outcomes;
  private final Checks checks;
  private final Statements statements;
  private final Closing closing;
  private final Retention retention;
  private final Conversations conversations;
  private final Conversation conversation;
  private final Budget budget;
  private final Parking parking;
  private final Dispatcher dispatcher;
  private final LookingUp lookingUp;
  private final List<Route> routes = new ArrayList<>();
  private final HttpServer http;
  private Optional<SocketMode> socketMode = Optional.empty();
  private final Rush rush;
  private volatile boolean stopping;

  private App(Config config, Clock clock, Optional<Extension> extension) {
    features = opened(Features.open(config, clock, "serve"));
    rush = new Rush(features.metrics()::repliesKept, System::nanoTime);
    features.mendKeys();
    RoundBook book = new RoundBook(features.consultationStore(), features.roundStore());
    rounds = features.rounds();
    postponing = features.postponing();
    reviews = features.signpostReviews();
    requireSignposts();
    catchingUp = features.catchingUp();
    outcomes = features.outcomes();
    checks = features.outcomeChecks();
    // The words that came with the demo were written by nobody.
    statements = features.statements(extension.isPresent());
    closing = features.closing();
    retention = features.retention();
    dueDigests =
        new DueDigests(features.consultationStore(), features.themes(), features.digests(), clock);
    dueCorrections = new DueCorrections(features.touchedWeeks(), features.digests(), clock);
    conversations = conversations(config, book, clock);
    conversation = conversations.conversation();
    conversations.refresh();

    budget = opened(budget());
    parking = features.parking();
    List<ChatGateway> gateways = new ArrayList<>();
    config.slack().ifPresent(slack -> addSlack(slack, clock, gateways));
    config.teams().ifPresent(teams -> addTeams(teams, clock, gateways));
    extension.ifPresent(extra -> addExtension(extra, gateways));
    Contents contents =
        new OutboxContents(
            conversations.prompts(),
            conversations.fixedMessages(),
            features.digests(),
            features.preferences());
    dispatcher = dispatcher(contents, clock, gateways);
    if (features.database().isServedAlone()) {
      dispatcher.startAlone();
    }
    lookingUp = lookingUp(contents, clock, gateways);
    opened(Loop.start("clerk", PAUSE, this::keepBooks));
    opened(Loop.start("editor", PAUSE, this::edit, features.kept(), this::themeNow));
    opened(Loop.start("budget", BUDGET_PAUSE, budget::keep));
    opened(Loop.start("parking", BUDGET_PAUSE, () -> parking.tick(gateways)));
    opened(Loop.start("dispatcher", DISPATCH_PAUSE, () -> dispatcher.work(() -> stopping)));
    opened(Loop.start("lookup", LOOKUP_PAUSE, lookingUp::tick));
    http = opened(http(config, extension.isPresent()));
    socketMode.ifPresent(socket -> opened(socket).start());
  }

  private void requireSignposts() {
    try {
      reviews.requireSome();
    } catch (ConsultationException nowhereToSendPeople) {
      close();
      throw nowhereToSendPeople;
    }
  }

  /** A further platform, such as the sandbox of {@code demo}. */
  public interface Extension {
    ChatGateway gateway();

    /** Its doors. */
    List<Route> routes(Conversation conversation);
  }

  /** Starts everything; returns when requests are served. */
  public static App start(Config config, Clock clock) {
    return new App(config, clock, Optional.empty());
  }

  /** The same with one platform more. */
  public static App start(Config config, Clock clock, Extension extension) {
    return new App(config, clock, Optional.of(extension));
  }

  private Conversations conversations(Config config, RoundBook book, Clock clock) {
    Conversations.Parts parts =
        new Conversations.Parts(
            features.people(),
            features.consultations(),
            features.roundStore(),
            features.privacyWords(),
            features.intake(),
            features.myReplies());
    Config.Policy policy = config.policy();
    Terms terms = new Terms(policy.minGroup(), policy.retentionDays());
    Conversations.Desks desks =
        new Conversations.Desks(
            features.access(),
            features.safetyQueue(),
            outcomes,
            checks,
            statements,
            features.previews(),
            features.digests(),
            features.themes().desk(),
            features.themes().sorting());
    return new Conversations(parts, desks, book, terms, clock);
  }

  private void addSlack(Config.Slack slack, Clock clock, List<ChatGateway> gateways) {
    SlackGateway.Installed installed = new SlackGateway.Installed(features.installations(), clock);
    SlackGateway gateway = opened(new SlackGateway(slack, installed, features.addresses(), budget));
    SlackAdapter adapter =
        opened(new SlackAdapter(conversation, gateway, parking::park, features.metrics()));
    SlackInstalling.of(slack, gateway, installed, parking::askSoon)
        .ifPresent(installing -> routes.addAll(Routes.installing(installing, features.metrics())));
    adapter.start();
    socketMode = slack.appToken().map(adapter::socketMode);
    gateways.add(gateway);
    slack
        .signingSecret()
        .map(secret -> new SlackSignatureFilter(secret, clock, features.metrics()))
        .map(Guard.PlatformSigned::new)
        .ifPresent(guard -> routes.add(new Route("/slack/events", guard, adapter.servlet())));
  }

  private void addTeams(Config.Teams teams, Clock clock, List<ChatGateway> gateways) {
    TeamsGateway gateway = new TeamsGateway(teams, features.addresses(), budget, clock);
    TeamsAdapter adapter =
        opened(new TeamsAdapter(conversation, features.addresses(), gateway, features.metrics()));
    TeamsTokenFilter filter = new TeamsTokenFilter(teams, features.metrics(), clock);
    gateways.add(gateway);
    routes.add(new Route("/api/messages", new Guard.PlatformSigned(filter), adapter.servlet()));
  }

  private void addExtension(Extension extension, List<ChatGateway> gateways) {
    gateways.add(extension.gateway());
    routes.addAll(extension.routes(conversation));
  }

  /** Where nobody else serves, whatever held a part of the budget before is dead. */
  private Budget budget() {
    Budget shared = features.budget();
    if (features.database().isServedAlone()) {
      shared.startAlone();
    }
    return shared;
  }

  private Dispatcher dispatcher(Contents contents, Clock clock, Collection<ChatGateway> gateways) {
    return opened(
        new Dispatcher(
            features.deliveries(),
            contents,
            gateways,
            new Dispatcher.Gate(budget, parking),
            features.metrics(),
            clock));
  }

  private LookingUp lookingUp(Contents contents, Clock clock, Collection<ChatGateway> gateways) {
    List<ArrivalLookup> lookups =
        gateways.stream()
            .filter(ArrivalLookup.class::isInstance)
            .map(ArrivalLookup.class::cast)
            .toList();
    return new LookingUp(features.doubts(), contents, lookups, features.metrics(), clock);
  }

  private HttpServer http(Config config, boolean sandbox) {
    Health health = new Health();
    health.register("database", features::databaseTrouble);
    health.warn("keys", features::keysWarning);
    health.warn("signposts", reviews::warning);
    health.warn("delivery", parking::warning);
    socketMode.ifPresent(socket -> health.warn("slack", socket::warning));
    features.metrics().signpostsOverdue(reviews::overdue);
    routes.addAll(Routes.main(health, features.metrics(), sandbox));
    Config.Policy policy = config.policy();
    routes.addAll(Routes.notices(policy.minGroup(), policy.retentionDays()));
    Config.Http address = config.http();
    Optional<Listener> management =
        address.managementPort().isPresent()
            ? Optional.of(
                new Listener(
                    address.host(),
                    address.managementPort().getAsInt(),
                    Routes.management(health, features.metrics())))
            : Optional.empty();
    return HttpServer.start(
        new Listener(address.host(), address.port(), routes), management, features.metrics());
  }

  /** Rounds that are due or asked for, the open rounds in memory, and what must be forgotten. */
  void keepBooks() {
    features.inTurn(Turn.CLERK, this::keepSharedBooks);
    conversations.refresh();
    features.forgetClosed();
  }

  /** For all processes on one database. */
  private void keepSharedBooks() {
    rounds.tick();
    postponing.tick();
    features.preferences().forgetPauses();
    long hour = Duration.ofMillis(features.clock().millis()).toHours();
    features.replies().forgetEvents(hour - EVENT_HOURS);
  }

  /**
   * Looks at words that nobody has looked at, themes what came in, drafts digests, closes what is
   * over.
   */
  void edit() {
    features.inTurn(Turn.EDITOR, this::editForAll);
  }

  /** What was said this moment gets its themes at once, unless there is a rush. */
  private void themeNow() {
    if (!rush.isOn()) {
      features.inTurn(Turn.EDITOR, () -> features.theming().themeSome());
    }
  }

  private void editForAll() {
    while (!stopping && catchingUp.tick()) {
      // A full portion: there may be more, and none is quoted before its words were looked at.
    }
    while (!rush.isOn() && features.theming().themeSome()) {
      // Replies go first: a rush of them is themed when it is over, or when a digest needs it.
    }
    while (!stopping && !rush.isOn() && features.theming().reassignSome()) {
      // What was themed before follows what people have decided since; what is new goes first.
      features.theming().themeSome();
    }
    outcomes.tick();
    checks.tick();
    statements.tick();
    dueDigests.tick();
    dueCorrections.tick();
    closing.tick();
    retention.tick();
  }

  /** The port that is listened on. */
  public int port() {
    return http.port();
  }

  public Features features() {
    return features;
  }

  /** Every route of the main address. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.push(part);
    return part;
  }

  /** Takes no new work, answers what is in flight, and closes the database last. */
  @Override
  public void close() {
    stopping = true;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(App.class)
            .warn("A part did not close cleanly: {}", e.toString());
      }
    }
  }
}
