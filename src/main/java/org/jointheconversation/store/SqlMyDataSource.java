package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.WeekSecret;
import org.jointheconversation.rights.MyDataSource;

/** {@link MyDataSource} on the main database. */
public final class SqlMyDataSource implements MyDataSource {
  private final Database database;
  private final Persons persons;
  private final KeyStore keys;

  public SqlMyDataSource(Database database, Persons persons, KeyStore keys) {
    this.database = database;
    this.persons = persons;
    this.keys = keys;
  }

  @Override
  public List<VoteRow> votes(long consultation, List<PersonKey> asWhom) {
    List<VoteRow> votes = new ArrayList<>();
    for (Running check : running(consultation)) {
      Optional<WeekSecret> secret = keys.find(consultation, check.week());
      asWhom.forEach(
          person -> secret.flatMap(known -> vote(check, known, person)).ifPresent(votes::add));
    }
    asWhom.forEach(person -> votes.addAll(stances(consultation, person)));
    return votes;
  }

  private record Answered(long statement, String week, String consultation, String theme) {}

  /**
   * What somebody said to the words of others, known by the theme that these were released under.
   */
  private List<VoteRow> stances(long consultation, PersonKey person) {
    List<VoteRow> stances = new ArrayList<>();
    for (Answered one : answered(consultation)) {
      keys.find(consultation, one.week())
          .flatMap(
              secret -> stance(one, Pseudonyms.statementVoter(secret, one.statement(), person)))
          .ifPresent(stances::add);
    }
    return stances;
  }

  private List<Answered> answered(long consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT s.id, r.week, c.slug, min(q.theme) FROM statement s"
                        + " JOIN reply r ON r.id = s.reply_id"
                        + " JOIN consultation c ON c.id = s.consultation_id"
                        + " LEFT JOIN quote q ON q.reply_id = s.reply_id"
                        + " WHERE s.consultation_id = ? GROUP BY s.id, r.week, c.slug",
                    consultation)
                .map(
                    (row, context) ->
                        new Answered(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  private Optional<VoteRow> stance(Answered one, String voter) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT stance FROM statement_vote WHERE statement_id = ? AND voter = ?",
                    one.statement(),
                    voter)
                .mapTo(String.class)
                .map(stance -> stance.toLowerCase(Locale.ROOT))
                .map(stance -> new VoteRow(one.consultation(), one.theme(), stance))
                .findOne());
  }

  private record Running(long round, String week, String consultation, String theme) {}

  private List<Running> running(long consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT k.round_id, k.week, c.slug, o.theme FROM outcome_check k"
                        + " JOIN outcome o ON o.id = k.outcome_id"
                        + " JOIN consultation c ON c.id = o.consultation_id"
                        + " WHERE o.consultation_id = ?",
                    consultation)
                .map(
                    (row, context) ->
                        new Running(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  private Optional<VoteRow> vote(Running check, WeekSecret secret, PersonKey person) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT vote FROM outcome_vote WHERE round_id = ? AND voter = ?",
                    check.round(),
                    Pseudonyms.voter(secret, check.round(), person))
                .mapTo(String.class)
                .map(vote -> vote.toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(vote -> new VoteRow(check.consultation(), check.theme(), vote))
                .findOne());
  }

  @Override
  public Persons persons() {
    return persons;
  }

  @Override
  public List<DeliveryRow> deliveries(long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT c.slug, r.prompt, d.state FROM delivery d"
                        + " JOIN round r ON r.id = d.round_id"
                        + " JOIN consultation c ON c.id = r.consultation_id"
                        + " WHERE d.member_id = ? ORDER BY r.slot",
                    member)
                .map(
                    (row, context) ->
                        new DeliveryRow(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  @Override
  public List<DeliveryRow> previews(ChatUser account) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT c.slug, w.prompt, d.state FROM preview w"
                        + " JOIN delivery d ON d.id = w.delivery_id"
                        + " JOIN revision v ON v.id = w.revision_id"
                        + " JOIN consultation c ON c.id = v.consultation_id"
                        + " WHERE d.channel = ? ORDER BY d.due_at",
                    account.wire())
                .map(
                    (row, context) ->
                        new DeliveryRow(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  @Override
  public int answeredBeyondReach(long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT count(*) FROM participation p JOIN round r ON r.id = p.round_id"
                        + " JOIN consultation c ON c.id = r.consultation_id"
                        + " WHERE p.member_id = ? AND p.replied = 1 AND c.state = 'CLOSED'",
                    member)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<String> themes(long reply) {
    return database.read(
        handle ->
            handle
                .select("SELECT theme FROM assignment WHERE reply_id = ? ORDER BY place", reply)
                .mapTo(String.class)
                .list());
  }
}
