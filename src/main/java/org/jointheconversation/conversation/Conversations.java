package org.jointheconversation.conversation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jointheconversation.access.Access;
import org.jointheconversation.audience.Joiners;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.Language;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.PrivacyWordsStore;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.delivery.Previews;
import org.jointheconversation.delivery.Snoozes;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.MyReplies;
import org.jointheconversation.rights.SafetyQueue;
import org.jointheconversation.statement.Statements;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.Sorting;

/** Puts the conversation together, once for each language. */
public final class Conversations {
  private final Parts parts;
  private final Desks desks;
  private final RoundBook book;
  private final Languages languages;
  private final Map<Language, Wording> wordings;
  private final PrivacyVersions versions;
  private final Conversation conversation;
  private final int minGroup;

  /** What the conversation stands on. */
  public record Parts(
      People people,
      Consultations consultations,
      RoundStore rounds,
      PrivacyWordsStore privacyWords,
      Intake intake,
      MyReplies replies) {}

  /** What people with a role look after. */
  public record Desks(
      Access access,
      SafetyQueue queue,
      Outcomes outcomes,
      Checks checks,
      Statements statements,
      Previews previews,
      DigestService digests,
      CodingDesk coding,
      Sorting sorting) {}

  /** Who there is, and what they want about being asked. */
  public record People(
      MemberStore members,
      Persons persons,
      Preferences preferences,
      Joiners joiners,
      Snoozes snoozes) {}

  /**
   * Touches no database yet.
   *
   * @param desks what people with a role look after
   */
  public Conversations(Parts parts, Desks desks, RoundBook book, Terms terms, Clock clock) {
    this.desks = desks;
    this.minGroup = terms.minGroup();
    this.parts = parts;
    this.book = book;
    this.languages = new Languages(parts.people().members(), clock);
    this.wordings = Wording.all(terms);
    this.versions = new PrivacyVersions(wordings, parts.privacyWords());
    Participants participants =
        new Participants(parts.people().members(), versions, parts.people().persons());
    Map<Language, StaffConversation> spoken = new EnumMap<>(Language.class);
    wordings.forEach((language, wording) -> spoken.put(language, in(wording, participants, clock)));
    this.conversation = new SpokenConversation(spoken, languages);
  }

  private StaffConversation in(Wording wording, Participants participants, Clock clock) {
    OpenConsultations open = new OpenConsultations(parts.consultations(), participants);
    OwnReplyFinder finder =
        new OwnReplyFinder(participants, open, book, parts.rounds(), parts.replies(), clock);
    Replying replying = new Replying(participants, book, parts.intake(), wording, clock);
    Looking looking = new Looking(open, book, finder, versions, wording);
    Queueing queueing = new Queueing(desks.queue(), wording);
    Pausing pausing = new Pausing(participants, open, parts.people().preferences(), wording, clock);
    NewestRound newest = new NewestRound(participants, parts.rounds(), book, clock);
    Snoozing snoozing =
        new Snoozing(participants, newest, parts.people().snoozes(), wording, clock);
    Joining joining = new Joining(open, participants, parts.people().joiners(), wording);
    Helping helping = new Helping(participants, open, wording, clock);
    Voting voting = new Voting(participants, desks.checks(), wording);
    Following following = following(wording, participants);
    Leads leads =
        new Leads(
            replying,
            new Telling(open, replying, wording),
            looking,
            queueing,
            pausing,
            snoozing,
            joining,
            helping,
            following,
            voting,
            new Agreeing(open, participants, book, desks.statements(), wording),
            new Home(newest, helping, following, desks.access(), wording),
            prompting(wording, clock),
            new DigestReview(desks.digests(), parts.consultations(), wording),
            themeReview(wording));
    Words words = new Words(open, newest, leads, wording);
    Changing changing = new Changing(finder, book, parts.replies(), parts.intake(), wording, clock);
    return new StaffConversation(words, leads, changing, book, wording, clock);
  }

  private Following following(Wording wording, Participants participants) {
    OutcomeChanges changes = new OutcomeChanges(desks.outcomes(), wording);
    return new Following(desks.outcomes(), parts.consultations(), participants, changes, wording);
  }

  private Prompting prompting(Wording wording, Clock clock) {
    return new Prompting(parts.consultations(), desks.previews(), desks.access(), wording, clock);
  }

  private ThemeReview themeReview(Wording wording) {
    ThemeChanges changes = new ThemeChanges(desks.coding(), desks.sorting(), wording);
    Suppression suppression = new Suppression(minGroup);
    return new ThemeReview(desks.coding(), parts.consultations(), changes, suppression, wording);
  }

  /** "Fixed where you work?", as it is sent. */
  public FixedMessages fixedMessages() {
    return new FixedMessages(desks.checks(), wordings, languages, minGroup);
  }

  /** What the adapters talk to. */
  public Conversation conversation() {
    return conversation;
  }

  /** The prompt of a round, as it is sent. */
  public PromptMessages prompts() {
    return new PromptMessages(book, wordings, languages);
  }

  /** Brings what is in memory up to date: the open rounds, and who speaks which language. */
  public void refresh() {
    book.refresh();
    languages.refresh();
  }
}
