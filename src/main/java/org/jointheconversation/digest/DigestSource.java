package org.jointheconversation.digest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.outcome.PublicOutcome;

/** Where a digest gets its week from. Thread-safe. */
public interface DigestSource {

  /** The settings in force; empty where there is no such consultation. */
  Optional<DigestSettings> settings(String consultation);

  /**
   * Everything that counts in a week, read in one transaction: replies first kept in it and not
   * withdrawn, those that were signposted for safety left out. {@link AnswerTally} makes the
   * groups.
   */
  WeekAnswers answers(String consultation, IsoWeek week);

  /**
   * Replies of that week whose writer ticked that they may be quoted. More than the best few
   * hundred a theme are not needed.
   */
  List<QuoteCandidate> quoteCandidates(String consultation, IsoWeek week);

  /** The same of each organisation that has any: the best few a theme. */
  Map<Scope, List<QuoteCandidate>> quoteCandidatesByOrganisation(String consultation, IsoWeek week);

  /** What people of that week have in common and the codebook lacks, and nobody decided about. */
  List<Emerging> emerging(String consultation, IsoWeek week);

  /** What became of themes that were published there, what is most urgent first. */
  List<PublicOutcome> outcomes(String consultation, Scope scope);

  /** The weeks of which there are replies. */
  List<IsoWeek> weeks(String consultation);

  /**
   * Whether replies are as their writers left them. After closing they have lost part of what
   * figures are made of.
   */
  boolean isOpen(String consultation);

  /** Whether every reply of that week has its themes. */
  boolean isThemed(String consultation, IsoWeek week);
}
