package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.AnswerTally;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.AskedGroup;
import org.jointheconversation.digest.PeopleGroup;
import org.jointheconversation.digest.ReplyRow;
import org.jointheconversation.digest.WeekAnswers;
import org.jointheconversation.theme.Kind;

/**
 * Reads a week's answers, of the whole and of each organisation in one go, inside one transaction.
 * Not thread-safe.
 */
final class WeekOfAnswers {
  /**
   * A reply counts for its best theme and for every further one that is sure; one that says nothing
   * of the codebook, which then comes first, counts for none. Numbers are -1 where there is none.
   */
  private static final String ROWS =
      """
      SELECT r.handle, r.person_known, r.organisation, coalesce(r.minutes_lost, -1),
             coalesce(r.times_a_week, -1), v.kind,
             (SELECT string_agg(CASE WHEN a.place = 0 AND a.theme = 'unclassified' THEN '-'
                                     ELSE a.theme END, ' ')
              FROM assignment a WHERE a.reply_id = r.id AND (a.place = 0 OR a.sure = 1))
      FROM reply r
      LEFT JOIN reply_vector v ON v.reply_id = r.id
      WHERE r.consultation_id = :consultation AND r.week = :week
      ORDER BY r.handle
      """;

  /** People whom a prompt of the week reached, and whether any of their rounds has a reply. */
  private static final String ASKED =
      """
      SELECT organisation, role, site, count(*) AS asked, sum(replied) AS answered FROM (
        SELECT a.person, min(a.organisation) AS organisation, min(a.role) AS role,
               min(a.site) AS site, max(p.replied) AS replied
        FROM participation p
        JOIN round o ON o.id = p.round_id
        JOIN delivery d ON d.round_id = p.round_id AND d.member_id = p.member_id
        JOIN revision v ON v.consultation_id = o.consultation_id AND v.state = 'APPROVED'
        JOIN audience_member a ON a.revision_id = v.id AND a.member_id = p.member_id
        WHERE o.consultation_id = :consultation AND o.week = :week AND d.state = 'SENT'
        GROUP BY a.person) AS people
      GROUP BY organisation, role, site
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

  private static final String ORGANISATIONS =
      """
      SELECT DISTINCT a.organisation FROM audience_member a
      JOIN revision v ON v.id = a.revision_id AND v.state = 'APPROVED'
      WHERE v.consultation_id = :consultation
      """;

  /** Instead of a theme, where a reply says nothing of the codebook. */
  private static final String NOTHING = "-";

  private final Handle handle;
  private final long consultation;
  private final IsoWeek week;
  private final Map<Columns, ReplyRow> replies = new HashMap<>();
  private final AnswerTally whole = new AnswerTally();
  private final AnswerTally elsewhere = new AnswerTally();
  private final Map<String, AnswerTally> organisations = new HashMap<>();
  private boolean rowsCountedAsPeople;
  private boolean someElsewhere;

  WeekOfAnswers(Handle handle, long consultation, IsoWeek week) {
    this.handle = handle;
    this.consultation = consultation;
    this.week = week;
  }

  WeekAnswers read() {
    query(ORGANISATIONS).mapTo(String.class).forEach(this::expect);
    query(ROWS)
        .map(
            (row, context) -> {
              add(row);
              return null;
            })
        .stream()
        .forEach(ignored -> {});
    return answers(asked(), inChannels());
  }

  private Query query(String sql) {
    Query query = handle.createQuery(sql).bind("consultation", consultation);
    return sql.contains(":week") ? query.bind("week", week.toString()) : query;
  }

  private AnswerTally tallyOf(String organisation) {
    return organisations.computeIfAbsent(organisation, name -> new AnswerTally());
  }

  private void expect(String organisation) {
    if (organisation.isEmpty()) {
      someElsewhere = true;
    } else {
      tallyOf(organisation);
    }
  }

  private void add(ResultSet row) throws SQLException {
    rowsCountedAsPeople |= !row.getBoolean(2);
    String person = row.getString(1);
    String organisation = row.getString(3);
    ReplyRow reply = replies.computeIfAbsent(Columns.of(row), Columns::reply);
    whole.add(person, reply);
    boolean known = organisation != null && !organisation.isEmpty();
    someElsewhere |= !known;
    (known ? tallyOf(organisation) : elsewhere).add(person, reply);
  }

  /** What counts of a reply, as it is read. */
  private record Columns(int minutes, int times, String kind, String themes) {
    static Columns of(ResultSet row) throws SQLException {
      return new Columns(row.getInt(4), row.getInt(5), row.getString(6), row.getString(7));
    }

    ReplyRow reply() {
      List<String> all = themes == null ? List.of() : Arrays.asList(themes.split(" "));
      return ReplyRow.of(
          all.contains(NOTHING) ? List.of() : all,
          minutes < 0 ? OptionalInt.empty() : OptionalInt.of(minutes),
          times < 0 ? OptionalInt.empty() : OptionalInt.of(times),
          Optional.ofNullable(kind).map(Kind::valueOf));
    }
  }

  private List<AskedGroup> asked() {
    return query(ASKED)
        .map(
            (row, context) ->
                new AskedGroup(
                    row.getString("organisation"),
                    row.getString("role"),
                    row.getString("site"),
                    row.getInt("asked"),
                    row.getInt("answered")))
        .list();
  }

  private WeekAnswers answers(List<AskedGroup> asked, InChannels shared) {
    Map<String, List<AskedGroup>> byPlace = new HashMap<>();
    asked.forEach(
        group -> byPlace.computeIfAbsent(group.organisation(), o -> new ArrayList<>()).add(group));
    byPlace.keySet().stream().filter(name -> !name.isEmpty()).forEach(this::tallyOf);
    SortedMap<String, Answers> places = new TreeMap<>();
    organisations.forEach(
        (name, tally) ->
            places.put(
                name, answers(tally.groups(), byPlace.getOrDefault(name, List.of()), shared)));
    return new WeekAnswers(
        answers(whole.groups(), asked, shared),
        places,
        someElsewhere || byPlace.containsKey("")
            ? Optional.of(answers(elsewhere.groups(), byPlace.getOrDefault("", List.of()), shared))
            : Optional.empty(),
        asked);
  }

  private Answers answers(List<PeopleGroup> people, List<AskedGroup> groups, InChannels shared) {
    int asked = groups.stream().mapToInt(AskedGroup::asked).sum();
    int silent = asked - groups.stream().mapToInt(AskedGroup::answered).sum();
    return new Answers(shared.asked(asked), silent, people, rowsCountedAsPeople);
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

  private InChannels inChannels() {
    return query(IN_CHANNELS)
        .map((row, context) -> new InChannels(row.getInt(1), row.getInt(2)))
        .one();
  }
}
