package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.digest.AnswerTally;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.DigestSettings;
import org.jointheconversation.digest.DigestSource;
import org.jointheconversation.digest.Emerging;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.QuoteCandidate;
import org.jointheconversation.digest.ReplyRow;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Kind;
import org.jointheconversation.theme.coding.CodingStore;
import org.jointheconversation.theme.coding.EmergentStore;
import org.jointheconversation.theme.coding.ThemeStore;

/** {@link DigestSource} on the main database. */
public final class SqlDigestSource implements DigestSource {
  /**
   * A reply counts for its best theme and for every further one that is sure; one that says nothing
   * of the codebook, which then comes first, counts for none.
   */
  private static final String ROWS =
      """
      SELECT r.handle, r.person_known, r.minutes_lost, r.times_a_week, min(v.kind) AS kind,
             string_agg(CASE WHEN b.theme = 'unclassified' THEN NULL
                               WHEN a.place = 0 OR a.sure = 1 THEN a.theme END, ' ') AS themes
      FROM reply r
      LEFT JOIN assignment a ON a.reply_id = r.id
      LEFT JOIN assignment b ON b.reply_id = r.id AND b.place = 0
      LEFT JOIN reply_vector v ON v.reply_id = r.id
      WHERE r.consultation_id = :consultation AND r.week = :week
      GROUP BY r.id
      ORDER BY r.handle
      """;

  /** People whom a prompt of the week reached, and whether any of their rounds has a reply. */
  private static final String ASKED =
      """
      SELECT count(*) AS asked, coalesce(sum(1 - replied), 0) AS silent FROM (
        SELECT a.person, max(p.replied) AS replied
        FROM participation p
        JOIN round o ON o.id = p.round_id
        JOIN delivery d ON d.round_id = p.round_id AND d.member_id = p.member_id
        JOIN revision v ON v.consultation_id = o.consultation_id AND v.state = 'APPROVED'
        JOIN audience_member a ON a.revision_id = v.id AND a.member_id = p.member_id
        WHERE o.consultation_id = :consultation AND o.week = :week AND d.state = 'SENT'
        GROUP BY a.person) AS people
      """;

  /**
   * How many rounds of the week, or up to it, went to a channel: who is in one is not known, so
   * nobody can say how many were asked.
   */
  private static final String IN_CHANNELS =
      """
      SELECT coalesce(sum(CASE WHEN o.week = :week THEN 1 ELSE 0 END), 0), count(*)
      FROM round o
      WHERE o.consultation_id = :consultation AND o.week <= :week AND o.state <> 'SKIPPED'
        AND EXISTS (SELECT 1 FROM delivery d
          WHERE d.round_id = o.id AND d.channel IS NOT NULL AND d.state <> 'CANCELLED')
      """;

  /**
   * What its writer ticked, unless somebody must look at it first or has kept it back. Whoever
   * prints a reply for others than its writer asks the same.
   */
  private static final String QUOTABLE =
      """
      SELECT r.id, r.text, a.theme, a.score FROM reply r
      JOIN assignment a ON a.reply_id = r.id AND a.place = 0 AND a.theme <> 'unclassified'
      WHERE r.consultation_id = :consultation AND r.week = :week
        AND r.may_quote = 1 AND r.safety IN ('NONE', 'CLEARED')
      ORDER BY a.score DESC, r.id
      LIMIT 5000
      """;

  private final Database database;
  private final ConsultationStore consultations;
  private final CodingStore codings;
  private final EmergentStore groups;

  public SqlDigestSource(
      Database database,
      ConsultationStore consultations,
      CodingStore codings,
      EmergentStore groups) {
    this.database = database;
    this.consultations = consultations;
    this.codings = codings;
    this.groups = groups;
  }

  @Override
  public Optional<DigestSettings> settings(String consultation) {
    return consultations
        .find(consultation)
        .flatMap(found -> consultations.inForce(found.id()))
        .map(this::settings);
  }

  private DigestSettings settings(Revision revision) {
    Definition definition = revision.definition();
    return new DigestSettings(
        definition.title(),
        frozen(codings.coding(revision.consultation()).codebook()),
        definition.keeping().quotes() == Keeping.Quotes.OPT_IN,
        definition.digest().approve(),
        definition.digest().to(),
        definition.digest().review());
  }

  private static FrozenCodebook frozen(Codebook codebook) {
    List<FrozenCodebook.ThemeName> names =
        codebook.themes().stream()
            .map(theme -> new FrozenCodebook.ThemeName(theme.id(), theme.name()))
            .toList();
    return new FrozenCodebook(codebook.id(), codebook.version().substring(0, 16), names);
  }

  @Override
  public Answers answers(String consultation, IsoWeek week) {
    long id = id(consultation);
    return database.read(
        handle -> handle.inTransaction(transaction -> answers(transaction, id, week)));
  }

  private static Answers answers(Handle handle, long consultation, IsoWeek week) {
    AnswerTally tally = new AnswerTally();
    boolean[] rowsCountedAsPeople = {false};
    handle
        .createQuery(ROWS)
        .bind("consultation", consultation)
        .bind("week", week.toString())
        .map(
            (row, context) -> {
              rowsCountedAsPeople[0] |= !row.getBoolean("person_known");
              tally.add(row.getString("handle"), reply(row));
              return null;
            })
        .stream()
        .forEach(ignored -> {});
    InChannels shared = inChannels(handle, consultation, week);
    return handle
        .createQuery(ASKED)
        .bind("consultation", consultation)
        .bind("week", week.toString())
        .map(
            (row, context) ->
                new Answers(
                    shared.asked(row.getInt("asked")),
                    row.getInt("silent"),
                    tally.groups(),
                    rowsCountedAsPeople[0]))
        .one();
  }

  /**
   * How many rounds went to a channel.
   *
   * @param thisWeek of the week
   * @param ever up to it; with nobody asked since, those who answer were asked by one of these
   */
  private record InChannels(int thisWeek, int ever) {
    OptionalInt asked(int directly) {
      boolean unknown = thisWeek > 0 || (ever > 0 && directly == 0);
      return unknown ? OptionalInt.empty() : OptionalInt.of(directly);
    }
  }

  private static InChannels inChannels(Handle handle, long consultation, IsoWeek week) {
    return handle
        .createQuery(IN_CHANNELS)
        .bind("consultation", consultation)
        .bind("week", week.toString())
        .map((row, context) -> new InChannels(row.getInt(1), row.getInt(2)))
        .one();
  }

  private static ReplyRow reply(ResultSet row) throws SQLException {
    String themes = row.getString("themes");
    return ReplyRow.of(
        themes == null ? List.of() : Arrays.asList(themes.split(" ")),
        number(row, "minutes_lost"),
        number(row, "times_a_week"),
        Optional.ofNullable(row.getString("kind")).map(Kind::valueOf));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @Override
  public List<QuoteCandidate> quoteCandidates(String consultation, IsoWeek week) {
    long id = id(consultation);
    return database.read(
        handle ->
            handle
                .createQuery(QUOTABLE)
                .bind("consultation", id)
                .bind("week", week.toString())
                .map(
                    (row, context) ->
                        new QuoteCandidate(
                            row.getLong("id"),
                            row.getString("theme"),
                            row.getString("text"),
                            row.getDouble("score")))
                .list());
  }

  @Override
  public List<IsoWeek> weeks(String consultation) {
    long id = id(consultation);
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT week FROM reply WHERE consultation_id = ? AND week <> ?"
                        + " ORDER BY week",
                    id,
                    UnlinkingRows.NO_WEEK)
                .mapTo(String.class)
                .map(IsoWeek::parse)
                .list());
  }

  @Override
  public boolean isThemed(String consultation, IsoWeek week) {
    long id = id(consultation);
    if (!followsDecisions(id)) {
      return false;
    }
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT 1 FROM unthemed u JOIN reply r ON r.id = u.reply_id"
                        + " WHERE r.consultation_id = ? AND r.week = ? LIMIT 1",
                    id,
                    week.toString())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty());
  }

  /** Whether what was themed before has been assigned by the newest decisions. */
  private boolean followsDecisions(long id) {
    String version = codings.coding(id).version();
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT version = ? AND done_up_to = ? FROM reassignment"
                        + " WHERE consultation_id = ?",
                    version,
                    ThemeStore.Progress.ALL,
                    id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true));
  }

  /** Those of which nobody has decided yet what they are. */
  @Override
  public List<Emerging> emerging(String consultation, IsoWeek week) {
    long id = id(consultation);
    Set<Long> decided = codings.coding(id).decided().keySet();
    return groups.groups(id).stream()
        .filter(group -> group.week().equals(week.toString()) && !decided.contains(group.id()))
        .map(group -> new Emerging(group.name(), group.people()))
        .toList();
  }

  private long id(String consultation) {
    return consultations.find(consultation).orElseThrow().id();
  }
}
