package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.conversation.Participants.Participant;

/** The consultations that listen right now, newest first, and those that are over. Thread-safe. */
final class OpenConsultations {
  /** For who is in no consultation that is open: most staff are there. */
  private static final ZoneId USUAL = ZoneId.of("Europe/London");

  private final Consultations consultations;
  private final Participants participants;

  OpenConsultations(Consultations consultations, Participants participants) {
    this.consultations = consultations;
    this.participants = participants;
  }

  /** By whose clock somebody lives. */
  ZoneId zone(ChatUser who) {
    return newestFor(who).map(one -> one.participant().zone()).orElse(USUAL);
  }

  /** A consultation and somebody's place in it. */
  record Open(Revision revision, Participant participant) {}

  /** The newest whose audience holds the writer. */
  Optional<Open> newestFor(ChatUser who) {
    return allFor(who).findFirst();
  }

  /** Those whose audience holds the writer, newest first. */
  Stream<Open> allFor(ChatUser who) {
    return all().stream()
        .flatMap(
            revision ->
                participants
                    .in(revision, who)
                    .map(participant -> new Open(revision, participant))
                    .stream());
  }

  List<Revision> all() {
    return consultations.all().stream()
        .filter(consultations::isOpen)
        .map(consultations::inForce)
        .sorted(Comparator.comparing(OpenConsultations::opens).reversed())
        .toList();
  }

  /** Those that asked somebody and are closed, newest first: nobody can find replies in them. */
  List<Definition> closedFor(ChatUser who) {
    return consultations.all().stream()
        .filter(OpenConsultations::isClosed)
        .map(consultations::inForce)
        .filter(revision -> participants.in(revision, who).isPresent())
        .sorted(Comparator.comparing(OpenConsultations::opens).reversed())
        .map(Revision::definition)
        .toList();
  }

  /** What a consultation says of itself, if it is closed. */
  Optional<Definition> closed(long consultation) {
    return consultations.all().stream()
        .filter(one -> one.id() == consultation && isClosed(one))
        .map(consultations::inForce)
        .map(Revision::definition)
        .findFirst();
  }

  private static boolean isClosed(Consultation consultation) {
    return consultation.takesNothingMore() && consultation.runningSince().isPresent();
  }

  private static LocalDate opens(Revision revision) {
    return revision.definition().opens();
  }
}
