package org.jointheconversation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns whose values both sides know openly, so that sharing one says nothing. A column that
 * is not here joins whatever shares its values: whoever adds a column either needs nothing here, or
 * has to say why everybody may know it.
 */
final class OpenlyKnown {
  /** What a consultation, its rounds and its codebook are. */
  private static final String CONSULTATIONS =
      """
      consultation.id consultation.slug consultation.state consultation.running_since
      consultation.closed_on
      revision.id revision.consultation_id revision.number revision.state revision.definition
      revision.codebook
      audience_member.revision_id known_name.revision_id
      round.id round.consultation_id round.prompt round.slot round.week round.state
      round.opened round.edited round.withdrew round.opens_at
      delivery.round_id participation.round_id
      reply.consultation_id reply.prompt reply.week
      edition.consultation edition.title edition.week edition.organisation edition.number
      touched_week.consultation touched_week.week touched_week.urgent
      digest_post.consultation digest_post.week digest_post.organisation
      week_secret.consultation_id week_secret.week destroyed.consultation_id
      known_secret.consultation_id known_secret.week closed_day.consultation_id closed_day.closed_on
      privacy_words.version privacy_words.language privacy_words.words
      unlinking.consultation_id unlinking_reply.consultation_id
      coding_event.consultation_id emergent_group.consultation_id emergent_group.week
      reassignment.consultation_id coding_event.event
      outcome.id outcome.consultation_id outcome.theme outcome.name outcome.shown_week
      outcome.first_week outcome.published_on outcome.owner outcome.due_on outcome.status
      outcome.answer outcome.changed_on outcome_place.outcome_id outcome_edition.edition_id
      outcome_check.round_id outcome_check.outcome_id outcome_check.week outcome_check.ends_at
      outcome_vote.round_id round_place.round_id
      statement.consultation_id statement_count.consultation_id statement_count.counted_on
      """;

  /** What both sides say of a person: the rule of closing takes care of it. */
  private static final String BOTH_SIDES =
      """
      audience_member.organisation audience_member.role audience_member.site
      audience_member.time_zone
      slack_installation.team slack_team.team
      member.platform member.team address.platform address.team address.kind delivery.platform
      outcome_place.organisation round_place.organisation
      reply.platform reply.privacy_version reply.organisation reply.role reply.site
      """;

  /** Yes or no, how many, one word of few. */
  private static final String FLAGS =
      """
      member.stopped audience_member.guest participation.replied
      member.language
      delivery.state delivery.attempts delivery.reason delivery.due_at delivery.reminder
      delivery.quiet_from delivery.again digest_post.adding
      reply.safety reply.concerns
      reply.person_known reply.minutes_lost reply.times_a_week reply.may_quote
      assignment.place assignment.theme assignment.score assignment.sure quote.theme
      coding_event.number coded_reply.number emergent_reply.place emergent_group.people
      emergent_group.novelty emergent_group.name reply_vector.kind reassignment.version
      edition.state role_grant.role
      outcome.people outcome.version outcome.shown_yes outcome.shown_no outcome_check.running
      outcome_vote.vote statement_vote.stance statement.agreed statement.shown
      audit_entry.number audit_entry.verb audit_entry.system_account
      keys_pair.id keys_pair.generation halt.id audit_head.place
      installation_key.purpose unlinking.decided unlinking.step unlinking_reply.lost
      """;

  private static final Set<String> COLUMNS =
      Stream.of(CONSULTATIONS, BOTH_SIDES, FLAGS)
          .flatMap(list -> Stream.of(list.strip().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private OpenlyKnown() {}

  /** Whether a {@code table.column} is one of them; what the migrations' own table holds is. */
  static boolean is(String place) {
    return COLUMNS.contains(place) || place.startsWith("flyway_schema_history.");
  }
}
