package org.jointheconversation.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jointheconversation.App;
import org.jointheconversation.Features;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.Handle;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.reply.NewReply;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyStore.SeenEvent;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.coding.CodingEvent;
import org.jointheconversation.theme.coding.CodingStore;

/**
 * How long it takes until everything stored follows a changed codebook, and until a reply has its
 * themes after the commit that keeps it. Prints its own figures under {@code themes_}.
 */
public final class ThemingBenchmark {
  private static final int EXAMPLES = 504;
  private static final int FEWEST_TEXTS = 540;
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final Duration POLL = Duration.ofMillis(1);
  private static final String WEEK_ZONE = "Europe/London";
  private static final Origin NOWHERE =
      new Origin(
          Optional.of("slack"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Console console;
  private final int replies;
  private final int kept;
  private final Figures figures;
  private final IsoWeek week;
  private final List<String> texts = texts();

  /**
   * @param replies how many are stored before the codebook changes
   * @param kept how many new ones are kept and waited for
   */
  public ThemingBenchmark(Console console, int replies, int kept) {
    this.console = console;
    this.kept = kept;
    this.replies = replies;
    this.figures = new Figures(console.out(), "themes_");
    this.week = IsoWeek.of(console.clock().instant(), ZoneId.of(WEEK_ZONE));
  }

  /** Runs it and prints the figures. */
  public void run() {
    try (Installation installation = new Installation(console, Map.of())) {
      installation.begin(Stream.of("slack,TBENCH,U1"));
      try (Features features = Features.open(installation.config(), console.clock(), "bench")) {
        reassign(installation, features);
      }
      try (App app = App.start(installation.config(), console.clock())) {
        promptness(app.features());
      }
    }
  }

  /** Two thousand different ones, in the words of the starter codebook. */
  private static List<String> texts() {
    List<String> places =
        List.of("on nights", "in ED", "on ward 9", "in clinic", "at handover", "in theatre");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < places.size() * 2; i++) {
      String place = places.get(i % places.size()) + (i < places.size() ? "" : " again");
      Codebook.starter()
          .themes()
          .forEach(theme -> theme.seeds().forEach(seed -> texts.add(seed + " " + place)));
    }
    return texts;
  }

  private long consultation(Features features) {
    return features.consultationStore().find(Installation.CONSULTATION).orElseThrow().id();
  }

  private void reassign(Installation installation, Features features) {
    long id = consultation(features);
    console.say("storing " + replies + " replies");
    // For few replies few texts will do, and are themed sooner.
    texts
        .subList(0, Math.min(texts.size(), Math.max(FEWEST_TEXTS, replies)))
        .forEach(text -> features.replies().keepAll(List.of(reply(id, text))));
    features.theming().themeAll(id);
    multiply(installation, id);
    decide(features.themes().codings(), id, installation);
    console.say("assigning them by a codebook with " + EXAMPLES + " examples");
    long began = System.nanoTime();
    features.theming().themeAll(id);
    figures.print("reassign", (System.nanoTime() - began) / 1e9, "s");
    figures.print(
        "reassign_replies",
        replies + Math.min(texts.size(), Math.max(FEWEST_TEXTS, replies)),
        "replies");
  }

  private NewReply reply(long consultation, String text) {
    RandomSource random = RandomSource.secure();
    return new NewReply(
        new java.security.SecureRandom().nextLong() >>> 1,
        new Occasion(consultation, Optional.empty(), OptionalLong.empty(), week),
        Handle.random(random).value(),
        true,
        NOWHERE,
        ReplyDraft.typed(text),
        Set.of());
  }

  /** As many rows as wanted, each like one of those that were themed. */
  private void multiply(Installation installation, long consultation) {
    long step = Long.MAX_VALUE / (replies + 1L);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + installation.database());
        PreparedStatement reply = file.prepareStatement(LIKE_ONE);
        PreparedStatement vector = file.prepareStatement(VECTOR_OF_ONE);
        PreparedStatement theme = file.prepareStatement(THEMES_OF_ONE)) {
      file.setAutoCommit(false);
      List<Long> models = ids(file, consultation);
      for (int i = 0; i < replies; i++) {
        long like = models.get(i % models.size());
        for (PreparedStatement statement : List.of(reply, vector, theme)) {
          statement.setLong(1, (i + 1) * step);
          statement.setLong(2, like);
          statement.executeUpdate();
        }
      }
      file.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the replies cannot be written", e);
    }
  }

  private static final String LIKE_ONE =
      "INSERT INTO reply (id, consultation_id, week, handle, person_known, platform, text,"
          + " may_quote) SELECT ?, consultation_id, week, hex(randomblob(16)), 1, platform, text, 0"
          + " FROM reply WHERE id = ?";

  private static final String VECTOR_OF_ONE =
      "INSERT INTO reply_vector (reply_id, vector, kind) SELECT ?, vector, kind FROM reply_vector"
          + " WHERE reply_id = ?";

  private static final String THEMES_OF_ONE =
      "INSERT INTO assignment (reply_id, place, theme, score, sure)"
          + " SELECT ?, place, theme, score, sure FROM assignment WHERE reply_id = ?";

  private static List<Long> ids(Connection file, long consultation) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement all =
        file.prepareStatement("SELECT id FROM reply WHERE consultation_id = ? ORDER BY text")) {
      all.setLong(1, consultation);
      var rows = all.executeQuery();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** As many examples a theme as there are, and another name for one. */
  private static void decide(CodingStore codings, long consultation, Installation installation) {
    List<String> themes = Codebook.starter().themeIds();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + installation.database())) {
      List<Long> ids = new ArrayList<>();
      try (PreparedStatement one =
          file.prepareStatement("SELECT min(id) FROM reply GROUP BY text ORDER BY text")) {
        var rows = one.executeQuery();
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      int each = EXAMPLES / themes.size();
      for (int i = 0; i < themes.size(); i++) {
        codings
            .append(
                consultation,
                i,
                CodingEvent.confirm(List.of(themes.get(i))),
                ids.subList(i * each, (i + 1) * each))
            .orElseThrow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the examples cannot be chosen", e);
    }
  }

  private void promptness(Features features) {
    long id = consultation(features);
    console.say("one reply every " + EVERY.toMillis() + " ms, each until it has its themes");
    SplittableRandom random = new SplittableRandom(1);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < kept; i++) {
      long due = System.nanoTime() + EVERY.toNanos();
      NewReply reply = reply(id, texts.get(random.nextInt(texts.size())) + " " + i);
      features.replies().keep(reply, OptionalLong.empty(), new SeenEvent("event " + i, 0));
      long committed = System.nanoTime();
      while (!isThemed(features, reply.id())) {
        LockSupport.parkNanos(POLL.toNanos());
      }
      millis.add((System.nanoTime() - committed) / 1e6);
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
    // The first replies find a program that Java has not compiled yet, and a model to load.
    List<Double> sorted = new ArrayList<>(millis.subList(kept / 4, kept));
    Collections.sort(sorted);
    figures.print("prompt_p50", sorted.get(sorted.size() / 2), "ms");
    figures.print("prompt_p95", sorted.get(sorted.size() * 95 / 100), "ms");
  }

  private static boolean isThemed(Features features, long reply) {
    return features.themes().isThemed(reply);
  }
}
