package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.ops.AuditSubjects;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.WeekSecret;

/**
 * Removes a person (platform rule N8): what they said as far as it can still be found, what was
 * sent to them, that they answered, and that they are known at all. Doing it again after a crash
 * finishes what was begun. Thread-safe.
 */
public final class Erasing {
  /**
   * Nobody has more. A file that lists half a trust as one person must not cost all their words.
   */
  private static final int MOST_ACCOUNTS = 20;

  private final ErasureStore store;
  private final ConsultationStore consultations;
  private final KeyStore keys;
  private final Access access;
  private final AuditLog audit;
  private final AuditSubjects subjects;
  private final Persons persons;

  public Erasing(
      ErasureStore store,
      ConsultationStore consultations,
      KeyStore keys,
      Access access,
      AuditLog audit,
      AuditSubjects subjects,
      Persons persons) {
    this.store = store;
    this.consultations = consultations;
    this.keys = keys;
    this.access = access;
    this.audit = audit;
    this.subjects = subjects;
    this.persons = persons;
  }

  /**
   * What was erased, in the form that scripts read.
   *
   * @param replies of all accounts of the person
   * @param deliveries of all accounts of the person
   * @param member whether the account was known
   */
  public record Erased(String subject, int replies, int deliveries, boolean member) {}

  /**
   * Erases whoever an account belongs to, on all accounts that are listed as the same person. An
   * account that is not known is marked all the same, so that it is never asked.
   *
   * @param as who does it; must hold the role governance
   * @throws TooManyAccountsException where the audience lists more accounts as this person than
   *     anybody has
   */
  public Erased erase(ChatUser account, String as) {
    access.require(as, Role.GOVERNANCE);
    Traces traces = store.find(account).orElseGet(Traces::none);
    if (traces.accounts().size() > MOST_ACCOUNTS) {
      throw new TooManyAccountsException(traces.accounts().size());
    }
    audit.record(as, "erase", subjects.nameless(account.wire()), "");
    Erased erased = erase(account, traces);
    subjects.forget(account.wire());
    traces.accounts().forEach(known -> subjects.forget(known.user().wire()));
    store.settle();
    return erased;
  }

  /**
   * Erases again whom a backup brought back.
   *
   * @return how many accounts
   */
  public int again() {
    int erased = 0;
    for (ChatUser account : store.broughtBack()) {
      erased += store.find(account).map(traces -> again(account, traces)).orElse(0);
    }
    store.settle();
    return erased;
  }

  private int again(ChatUser account, Traces traces) {
    erase(account, traces);
    traces.accounts().forEach(known -> subjects.forget(known.user().wire()));
    return traces.accounts().size();
  }

  private Erased erase(ChatUser account, Traces listed) {
    Traces traces = listed.alsoAs(persons, account);
    Collection<String> handles = handles(traces);
    List<Long> replies = store.replies(handles);
    store.remember(account, listed, replies);
    store.removeReplies(replies);
    store.removePreviews(account);
    traces.accounts().forEach(known -> store.removePreviews(known.user()));
    ErasureStore.Removed last = store.remove(traces, handles(traces));
    return new Erased(
        account.wire(),
        replies.size() + last.replies(),
        last.deliveries(),
        !traces.accounts().isEmpty());
  }

  /** Under every person they were listed as, in every week whose secret exists. */
  private Collection<String> handles(Traces traces) {
    Collection<String> handles = new ArrayList<>();
    for (Consultation consultation : consultations.all()) {
      for (String week : keys.weeks(consultation.id())) {
        keys.find(consultation.id(), week)
            .ifPresent(secret -> add(traces.persons(), secret, handles));
      }
      store.checks(consultation.id()).forEach(check -> addVoters(traces, check, handles));
      addAgreeing(traces, consultation.id(), handles);
    }
    return handles;
  }

  /** By what they are known where they said whether something is fixed. */
  private void addVoters(Traces traces, Check check, Collection<String> handles) {
    keys.find(check.consultation(), check.week().toString())
        .ifPresent(
            secret ->
                traces
                    .persons()
                    .forEach(
                        person -> handles.add(Pseudonyms.voter(secret, check.round(), person))));
  }

  /** By what they are known where they said that words of others affect them too. */
  private void addAgreeing(Traces traces, long consultation, Collection<String> handles) {
    store
        .statements(consultation)
        .forEach(
            (statement, week) ->
                keys.find(consultation, week.toString())
                    .ifPresent(
                        secret ->
                            traces
                                .persons()
                                .forEach(
                                    person ->
                                        handles.add(
                                            Pseudonyms.statementVoter(
                                                secret, statement, person)))));
  }

  private static void add(
      Collection<PersonKey> persons, WeekSecret secret, Collection<String> handles) {
    persons.forEach(person -> handles.add(Pseudonyms.handle(secret, person).value()));
  }
}
