package org.jointheconversation.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jointheconversation.cli.Console;

/**
 * A round to members who have the app in Teams, sent by processes of the program to a stub that
 * notes what arrives. For one thread.
 */
final class RoundInTeams implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final int UNTHROTTLED = 1_000_000;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

  private final Arrivals arrivals;
  private final TeamsTraffic traffic;
  private final Installation installation;
  private final int members;

  /**
   * @param store where it is kept
   */
  RoundInTeams(Console console, Store store, int members) {
    this.members = members;
    this.arrivals = new Arrivals(members);
    this.traffic = new TeamsTraffic(console.clock(), arrivals);
    Map<String, String> settings = new HashMap<>(traffic.settings());
    settings.putAll(store.settings());
    this.installation = new Installation(console, settings);
    installation.begin(IntStream.range(0, members).mapToObj(traffic::member));
    install();
  }

  Arrivals arrivals() {
    return arrivals;
  }

  /** Starts a process that serves it, allowed so many requests a second. */
  Program serve(int perSecond) {
    Map<String, String> settings = new HashMap<>(installation.settings());
    settings.put("TEAMS_REQUESTS_PER_SECOND", Integer.toString(perSecond));
    return Program.start(settings, "serve");
  }

  /** The same without a limit. */
  Program serve() {
    return serve(UNTHROTTLED);
  }

  /** The app comes to every member, and welcomes them. */
  private void install() {
    try (Program program = serve();
        Tape tape =
            Tape.record(
                installation.folder().resolve("tape"),
                0,
                members,
                member -> traffic.install(member).orElseThrow())) {
      new Load(tape, program.port(), CONNECTIONS).asFastAsPossible(Duration.ofMinutes(10));
      waitFor(Duration.ofMinutes(10), () -> arrivals.calls() >= members);
    }
    arrivals.clear();
  }

  /** Asks for the round. */
  void send() {
    installation.send();
  }

  /** Waits until something has arrived. */
  void awaitFirst() {
    waitFor(Duration.ofMinutes(2), () -> arrivals.calls() > 0);
  }

  /** Waits until nothing of it may leave any more, and returns what the database says then. */
  KeptDeliveries awaitEnd(Duration most) {
    waitFor(most, () -> unfinished() == 0);
    return KeptDeliveries.read(url());
  }

  private long unfinished() {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*), (SELECT count(*) FROM delivery) FROM delivery"
                    + " WHERE state IN ('QUEUED', 'SENDING', 'RETRYING')")) {
      rows.next();
      return rows.getInt(2) < members ? members : rows.getInt(1);
    } catch (SQLException busy) {
      return members;
    }
  }

  private String url() {
    return installation.settings().get("DATABASE_URL");
  }

  /** Members who were asked by nobody, although nothing is in doubt about it. */
  int lost(KeptDeliveries kept) {
    return (int)
        IntStream.range(0, members)
            .filter(member -> arrivals.messages(member) == 0)
            .filter(member -> !kept.of(TeamsTraffic.account(member)).equals("IN_DOUBT"))
            .count();
  }

  /** Members who were asked more than once. */
  int doubles() {
    return (int)
        IntStream.range(0, members).filter(member -> arrivals.messages(member) > 1).count();
  }

  private static void waitFor(Duration most, BooleanSupplier done) {
    long end = System.nanoTime() + most.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }

  @Override
  public void close() {
    installation.close();
    traffic.close();
  }
}
