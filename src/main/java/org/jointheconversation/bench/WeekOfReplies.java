package org.jointheconversation.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.theme.Kind;

/**
 * Writes a week of replies straight into the file as they are after theming: a vector, a kind, and
 * one to three themes of which the first counts and half of the others are sure. Organisations and
 * themes differ in size as ranks do: the tenth is a tenth of the first.
 */
final class WeekOfReplies {
  private static final int SEED = 7;
  private static final int VECTOR_BYTES = 4 * 384;
  private static final int PEOPLE_OF_THREE_REPLIES = 2;
  private static final List<Integer> MINUTES = List.of(5, 15, 30, 60);
  private static final List<Integer> TIMES = List.of(1, 5, 15);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final byte[] vector = new byte[VECTOR_BYTES];
  private final List<String> themes;
  private final int organisations;

  WeekOfReplies(List<String> themes, int organisations) {
    this.themes = themes;
    this.organisations = organisations;
  }

  /** Two people in three replies: one of them twice. */
  void write(Path database, long consultation, IsoWeek week, int replies) {
    long step = Long.MAX_VALUE / (replies + 1L);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement reply = file.prepareStatement(REPLY);
        PreparedStatement kind =
            file.prepareStatement("INSERT INTO reply_vector VALUES (?, ?, ?)");
        PreparedStatement theme =
            file.prepareStatement("INSERT INTO assignment VALUES (?, ?, ?, ?, ?)")) {
      file.setAutoCommit(false);
      reply.setLong(2, consultation);
      reply.setString(3, week.toString());
      for (int i = 0; i < replies; i++) {
        long id = (i + 1) * step;
        writeReply(reply, id, person(i, replies));
        kind.setLong(1, id);
        kind.setBytes(2, vector);
        kind.setString(3, Kind.values()[rank(Kind.values().length)].name());
        kind.executeUpdate();
        writeThemes(theme, id);
      }
      file.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the replies cannot be written", e);
    }
  }

  private static final String REPLY =
      "INSERT INTO reply (id, consultation_id, week, handle, person_known, platform, organisation,"
          + " text, minutes_lost, times_a_week, may_quote) VALUES (?, ?, ?, ?, 1, 'slack', ?, ?, ?,"
          + " ?, 0)";

  /** Neighbours in the file are not the same person, as ids are random. */
  private static int person(int number, int replies) {
    int people = Math.max(1, replies * PEOPLE_OF_THREE_REPLIES / 3);
    return (int) (number * 7919L % people);
  }

  private void writeReply(PreparedStatement reply, long id, int person) throws SQLException {
    SplittableRandom own = new SplittableRandom(person);
    reply.setLong(1, id);
    reply.setString(4, String.format("%016x%016x", own.nextLong(), own.nextLong()));
    reply.setString(5, "R" + rank(own, organisations));
    reply.setString(6, ReplyTexts.text(person));
    boolean timed = random.nextBoolean();
    reply.setObject(7, timed ? MINUTES.get(random.nextInt(MINUTES.size())) : null);
    reply.setObject(8, timed ? TIMES.get(random.nextInt(TIMES.size())) : null);
    reply.executeUpdate();
  }

  private void writeThemes(PreparedStatement theme, long id) throws SQLException {
    int count = 1 + random.nextInt(3);
    int first = rank(themes.size());
    for (int place = 0; place < count; place++) {
      theme.setLong(1, id);
      theme.setInt(2, place);
      theme.setString(3, themes.get((first + place) % themes.size()));
      theme.setDouble(4, 0.9 - 0.2 * place);
      theme.setInt(5, place == 0 || random.nextBoolean() ? 1 : 0);
      theme.executeUpdate();
    }
  }

  private int rank(int many) {
    return rank(random, many);
  }

  /** From 0 on, each as likely as one by its place. */
  private static int rank(SplittableRandom random, int many) {
    return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1.0)) - 1);
  }
}
