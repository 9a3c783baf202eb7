package org.jointheconversation.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.config.Config;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.privacy.WeekSecret;
import org.jointheconversation.store.Database;
import org.jointheconversation.store.SqlKeyStore;
import org.jointheconversation.store.SqlLinkStore;

/** Writes replies straight into the file, under the handles that the program would give them. */
final class ManyReplies {
  private static final int SITES = 200;
  private static final int SITES_EACH = 10;
  private static final int SEED = 7;
  private static final List<String> ROLES = List.of("nurse", "doctor", "porter", "clerk", "other");
  private static final List<String> PROMPTS = List.of("slowed-down", "second");
  private static final String TEXT =
      "It takes five minutes to log in, then the printer on the ward jams and somebody has to"
          + " walk to the next one, every single shift. Nobody knows whom to call about it.";

  private final Installation installation;
  private final Features features;
  private final Random random = new Random(SEED);

  ManyReplies(Installation installation, Features features) {
    this.installation = installation;
    this.features = features;
  }

  /** Every person writes {@code each} replies, in as many weeks. */
  void write(int replies, int each) {
    long consultation =
        features.consultationStore().find(Installation.CONSULTATION).orElseThrow().id();
    List<PersonKey> people = new ArrayList<>();
    new SqlLinkStore(features.database(), RandomSource.secure())
        .eachPerson(consultation, people::add);
    List<WeekSecret> secrets = secrets(consultation, each);
    // In the order of the ids, as this is not what is measured.
    long[] ids = random.longs(replies, 1, Long.MAX_VALUE).sorted().toArray();
    int[] turns = shuffled(replies);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + installation.database())) {
      file.setAutoCommit(false);
      write(
          file,
          consultation,
          ids,
          row -> {
            int week = turns[row] % each;
            PersonKey person = people.get(turns[row] / each % people.size());
            return new Said(
                week(week),
                Pseudonyms.handle(secrets.get(week), person).value(),
                turns[row] / each);
          });
      file.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the replies cannot be written", e);
    }
  }

  private record Said(IsoWeek week, String handle, int person) {}

  private int[] shuffled(int count) {
    int[] numbers = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = number;
    }
    return numbers;
  }

  private IsoWeek week(int ago) {
    return IsoWeek.of(features.clock().instant(), ZoneOffset.UTC).plus(-ago);
  }

  private List<WeekSecret> secrets(long consultation, int weeks) {
    Config.Data data = features.config().data();
    RandomSource secure = RandomSource.secure();
    MasterKeys master = MasterKeys.of(data.secret().bytes(), Optional.empty());
    try (Database keys = Database.openKeys(data.keysDatabaseUrl())) {
      SqlKeyStore store = new SqlKeyStore(keys, features.database(), master, secure);
      return IntStream.range(0, weeks)
          .mapToObj(ago -> store.weekSecret(consultation, week(ago).toString()))
          .toList();
    }
  }

  private void write(Connection file, long consultation, long[] ids, IntFunction<Said> said)
      throws SQLException {
    try (PreparedStatement reply =
            file.prepareStatement(
                "INSERT INTO reply (id, consultation_id, prompt, week, handle, person_known,"
                    + " platform, privacy_version, organisation, role, site, text, may_quote)"
                    + " VALUES (?, ?, ?, ?, ?, 1, 'slack', '1', ?, ?, ?, ?, 0)");
        PreparedStatement theme =
            file.prepareStatement("INSERT INTO assignment VALUES (?, 0, 'unclassified', 1, 1)")) {
      for (int row = 0; row < ids.length; row++) {
        write(reply, consultation, ids[row], said.apply(row));
        theme.setLong(1, ids[row]);
        theme.executeUpdate();
      }
    }
  }

  private void write(PreparedStatement reply, long consultation, long id, Said said)
      throws SQLException {
    int site = said.person() % SITES;
    reply.setLong(1, id);
    reply.setLong(2, consultation);
    reply.setString(3, PROMPTS.get(random.nextInt(PROMPTS.size())));
    reply.setString(4, said.week().toString());
    reply.setString(5, said.handle());
    reply.setString(6, "RX" + site / SITES_EACH);
    reply.setString(7, ROLES.get(said.person() / SITES % ROLES.size()));
    reply.setString(8, "Ward " + site);
    reply.setString(9, TEXT);
    reply.executeUpdate();
  }
}
