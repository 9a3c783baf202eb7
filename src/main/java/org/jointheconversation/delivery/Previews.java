package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.ops.AuditLog;

/**
 * Sends a prompt to one person to look at, before it is approved or after. It leaves through the
 * outbox under the rules that protect people: not while everything is paused, not in a quiet time,
 * not to who said stop or was erased. Thread-safe.
 */
public final class Previews {
  private final PreviewStore store;
  private final ConsultationStore consultations;
  private final Recipients recipients;
  private final Access access;
  private final AuditLog audit;
  private final Clock clock;

  public Previews(
      PreviewStore store,
      ConsultationStore consultations,
      Recipients recipients,
      Access access,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.recipients = recipients;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** What tells whether somebody may be written to. */
  public record Recipients(MemberStore members, DoNotAsk marks, AddressBook addresses) {}

  /**
   * A preview on its way.
   *
   * @param due not before: now, or the end of the quiet time
   */
  public record Preview(Revision revision, Instant due) {}

  /**
   * Queues a preview: of the revision that waits for approval if that has the prompt, else of the
   * one that runs.
   *
   * @param as who wants it; must hold the role author, approver or operator
   * @throws ConsultationException where there is nothing to show, or nobody who may be shown it
   */
  public Preview request(Consultation consultation, String prompt, ChatUser to, String as) {
    requireRole(as);
    Revision revision = revision(consultation, prompt);
    Optional<Member> member = mayBeWrittenTo(to);
    SendTimes.Window window = window(revision, prompt, to);
    OptionalLong id = member.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty());
    Instant now = clock.instant();
    store.add(new PreviewStore.Wanted(revision.id(), prompt, to, id, window, now));
    String subject = consultation.slug() + "/" + prompt;
    audit.record(as, "preview", subject, "revision " + revision.number());
    return new Preview(revision, window.due());
  }

  /**
   * Lets those pass who may preview.
   *
   * @throws org.jointheconversation.access.AccessDeniedException for everybody else
   */
  public void requireRole(String as) {
    access.require(as, Role.AUTHOR, Role.APPROVER, Role.OPERATOR);
  }

  private Revision revision(Consultation consultation, String prompt) {
    if (consultation.takesNothingMore()) {
      throw new ConsultationException("it is closed: nobody will be asked any more");
    }
    return Stream.of(
            consultations.pending(consultation.id()), consultations.inForce(consultation.id()))
        .flatMap(Optional::stream)
        .filter(revision -> revision.definition().prompt(prompt).isPresent())
        .findFirst()
        .orElseThrow(() -> new ConsultationException("it has no prompt of that name"));
  }

  private Optional<Member> mayBeWrittenTo(ChatUser to) {
    Optional<Member> member = recipients.members().find(to);
    if (member.filter(Member::stopped).isPresent()) {
      throw new ConsultationException("that person said stop: choose somebody else");
    }
    if (member.flatMap(Member::pausedUntil).filter(clock.instant()::isBefore).isPresent()) {
      throw new ConsultationException("that person has paused: they can resume, or choose another");
    }
    if (recipients.marks().isMarked(to)) {
      throw new ConsultationException("that person was erased: choose somebody else");
    }
    if (to.platform() == Platform.TEAMS && recipients.addresses().find(to).isEmpty()) {
      throw new ConsultationException(
          "that person has no chat with the bot: the app must be installed for them in Teams");
    }
    return member;
  }

  private SendTimes.Window window(Revision revision, String prompt, ChatUser to) {
    ZoneId zone =
        recipients
            .members()
            .placeIn(revision.id(), to)
            .map(MemberPlace::place)
            .map(place -> ZoneId.of(place.timeZone()))
            .orElseGet(revision.definition()::timeZone);
    PromptDefinition shown = revision.definition().prompt(prompt).orElseThrow();
    return SendTimes.of(revision.definition(), shown, clock.instant())
        .after(clock.instant(), zone)
        .orElseThrow(() -> new ConsultationException("its quiet times have no end"));
  }
}
