package org.jointheconversation.bench;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.Writer;

/**
 * How long it takes to erase a person from a large database and to purge a consultation from it,
 * and how long somebody who replies meanwhile waits for it at most. Each part is a method that
 * prints its own figures under {@code rights_}.
 */
public final class RightsBenchmark {
  /** Fewer are removed before anything can be measured. */
  public static final int FEWEST_REPLIES = 1_000;

  private static final String PURGED = "purged";
  private static final String NOBODY = "slack:TBENCH/U0";
  private static final String SUBJECT = "slack:TBENCH/U1";
  private static final int REPLIES_OF_SUBJECT = 50;
  private static final int PORTION = 5_000;
  private static final int MOST_MEMBERS = 50_000;
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Origin NOWHERE =
      new Origin(
          Optional.of("slack"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Console console;
  private final int replies;
  private final Figures figures;
  private final IsoWeek week;

  /**
   * @param replies how many the database holds before anything is removed
   */
  public RightsBenchmark(Console console, int replies) {
    this.console = console;
    this.replies = replies;
    this.figures = new Figures(console.out(), "rights_");
    this.week = IsoWeek.of(console.clock().instant(), ZoneId.of("Europe/London"));
  }

  /**
   * Runs it and prints the figures.
   *
   * @return whether everything was removed that had to be, and every reply meanwhile was kept
   */
  public boolean run() {
    try (Installation installation = new Installation(console, Map.of())) {
      console.say("an audience, and " + replies + " replies of two consultations");
      int members = Math.min(MOST_MEMBERS, replies / 10);
      installation.begin(PURGED, IntStream.range(0, 1).mapToObj(RightsBenchmark::row));
      installation.begin(IntStream.range(0, members).mapToObj(RightsBenchmark::row));
      try (Features features = Features.open(installation.config(), console.clock(), "bench")) {
        return measure(installation, features);
      }
    }
  }

  private static String row(int member) {
    return "slack,TBENCH,U" + member;
  }

  private boolean measure(Installation installation, Features features) {
    long running = id(features, Installation.CONSULTATION);
    long purged = id(features, PURGED);
    features.rounds().tick();
    new StoredReplies(features, week).write(replies, running, purged);
    subjectReplies(features, running);
    figures.print("replies", replies, "replies");
    try (SteadyIntake intake =
        SteadyIntake.start(features, writer(features, NOBODY), running, week)) {
      quiet(intake);
      erase(installation, intake);
      boolean gone = purge(features, purged, intake);
      figures.print("refused", intake.failed(), "replies");
      return gone && isErased(features) && intake.failed() == 0;
    }
  }

  private static long id(Features features, String consultation) {
    return features.consultationStore().find(consultation).orElseThrow().id();
  }

  private static Writer writer(Features features, String account) {
    long consultation = id(features, Installation.CONSULTATION);
    long revision = features.consultationStore().inForce(consultation).orElseThrow().id();
    MemberPlace place = features.members().placeIn(revision, ChatUser.parse(account)).orElseThrow();
    return new Writer(OptionalLong.of(place.member()), place.place().person(), NOWHERE);
  }

  private void subjectReplies(Features features, long consultation) {
    Writer writer = writer(features, SUBJECT);
    Occasion occasion =
        new Occasion(consultation, Optional.of("slowed-down"), OptionalLong.empty(), week);
    for (int i = 0; i < REPLIES_OF_SUBJECT; i++) {
      features.intake().keep(writer, occasion, ReplyDraft.typed(ReplyTexts.text(i)), "S" + i);
    }
  }

  /** What replies wait when nothing else is done: the machine's own share of the figures below. */
  private void quiet(SteadyIntake intake) {
    int since = intake.now();
    LockSupport.parkNanos(QUIET.toNanos());
    print("quiet", intake, since);
  }

  /** From the command line, as another process would beside serve. */
  private void erase(Installation installation, SteadyIntake intake) {
    console.say("erasing one person");
    int since = intake.now();
    long began = System.nanoTime();
    installation.erase(SUBJECT);
    figures.print("erase", (System.nanoTime() - began) / 1e9, "s");
    print("erase", intake, since);
  }

  private boolean purge(Features features, long consultation, SteadyIntake intake) {
    console.say("purging a consultation");
    int since = intake.now();
    long began = System.nanoTime();
    int purged = 0;
    int portion = PORTION;
    while (portion == PORTION) {
      portion = features.replies().purge(consultation, PORTION);
      purged += portion;
    }
    figures.print("purge_rate", purged / ((System.nanoTime() - began) / 1e9), "replies/s");
    print("purge", intake, since);
    return purged == replies / 2;
  }

  private void print(String name, SteadyIntake intake, int since) {
    figures.print(name + "_wait_longest", intake.longestMillis(since), "ms");
    figures.print(name + "_wait_p99", intake.p99Millis(since), "ms");
  }

  private static boolean isErased(Features features) {
    return features.members().find(ChatUser.parse(SUBJECT)).isEmpty();
  }
}
