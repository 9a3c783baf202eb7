package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.digest.DigestSettings;
import org.jointheconversation.digest.DigestSource;
import org.jointheconversation.digest.Emerging;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.QuoteCandidate;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.digest.WeekAnswers;
import org.jointheconversation.outcome.PublicOutcome;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.coding.CodingStore;
import org.jointheconversation.theme.coding.EmergentStore;
import org.jointheconversation.theme.coding.ThemeStore;

/** {@link DigestSource} on the main database. */
public final class SqlDigestSource implements DigestSource {
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
        AND NOT EXISTS (SELECT 1 FROM held_quote h WHERE h.reply_id = r.id)
      ORDER BY a.score DESC, r.id
      LIMIT 5000
      """;

  /** The best few of each theme in each organisation. */
  private static final String QUOTABLE_BY_ORGANISATION =
      """
      SELECT id, text, organisation, theme, score FROM (
        SELECT r.id, r.text, r.organisation, a.theme, a.score,
               row_number() OVER (PARTITION BY r.organisation, a.theme ORDER BY a.score DESC, r.id)
                 AS place
        FROM reply r
        JOIN assignment a ON a.reply_id = r.id AND a.place = 0 AND a.theme <> 'unclassified'
        WHERE r.consultation_id = :consultation AND r.week = :week
          AND r.may_quote = 1 AND r.safety IN ('NONE', 'CLEARED')
        AND NOT EXISTS (SELECT 1 FROM held_quote h WHERE h.reply_id = r.id)
          AND r.organisation IS NOT NULL AND r.organisation <> '') AS best
      WHERE place <= 20
      """;

  private final Database database;
  private final ConsultationStore consultations;
  private final CodingStore codings;
  private final EmergentStore groups;
  private final OutcomesOf outcomes;

  /** What became of themes that were published in an organisation, or in the whole. */
  @FunctionalInterface
  public interface OutcomesOf {
    List<PublicOutcome> of(String consultation, Optional<String> organisation);
  }

  public SqlDigestSource(
      Database database,
      ConsultationStore consultations,
      CodingStore codings,
      EmergentStore groups,
      OutcomesOf outcomes) {
    this.database = database;
    this.consultations = consultations;
    this.codings = codings;
    this.groups = groups;
    this.outcomes = outcomes;
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
        definition.digest().organisations(),
        definition.digest().sharedWith(),
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
  public WeekAnswers answers(String consultation, IsoWeek week) {
    long id = id(consultation);
    return database.read(
        handle ->
            handle.inTransaction(transaction -> new WeekOfAnswers(transaction, id, week).read()));
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
                .map((row, context) -> candidate(row))
                .list());
  }

  @Override
  public Map<Scope, List<QuoteCandidate>> quoteCandidatesByOrganisation(
      String consultation, IsoWeek week) {
    long id = id(consultation);
    Map<Scope, List<QuoteCandidate>> candidates = new HashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(QUOTABLE_BY_ORGANISATION)
                .bind("consultation", id)
                .bind("week", week.toString())
                .map(
                    (row, context) ->
                        candidates
                            .computeIfAbsent(
                                Scope.of(row.getString("organisation")), scope -> new ArrayList<>())
                            .add(candidate(row)))
                .list());
    return candidates;
  }

  private static QuoteCandidate candidate(ResultSet row) throws SQLException {
    return new QuoteCandidate(
        row.getLong("id"), row.getString("theme"), row.getString("text"), row.getDouble("score"));
  }

  @Override
  public boolean isOpen(String consultation) {
    return !consultations.find(consultation).orElseThrow().takesNothingMore();
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

  @Override
  public List<PublicOutcome> outcomes(String consultation, Scope scope) {
    return outcomes.of(consultation, scope.organisation());
  }

  private long id(String consultation) {
    return consultations.find(consultation).orElseThrow().id();
  }
}
