package org.jointheconversation.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.Writer;

/** Finds who somebody is in a consultation's audience. Thread-safe. */
final class Participants {
  private final MemberStore members;
  private final PrivacyVersions versions;
  private final Persons persons;

  Participants(MemberStore members, PrivacyVersions versions, Persons persons) {
    this.members = members;
    this.versions = versions;
    this.persons = persons;
  }

  /** Under which persons a member was ever listed in a consultation. */
  @FunctionalInterface
  public interface Persons {
    List<PersonKey> of(long consultation, long member);
  }

  Optional<Member> member(ChatUser account) {
    return members.find(account);
  }

  /** Whether somebody was erased before and wants to be asked again. */
  boolean comeBack(ChatUser account) {
    return members.comeBack(account);
  }

  Optional<Participant> in(Revision revision, ChatUser account) {
    return members
        .placeIn(revision.id(), account)
        .map(found -> new Participant(writer(found, revision), zone(found)));
  }

  /**
   * Everyone this account ever was in a consultation: who was taken off its list, or listed under
   * another number, said it all the same, and may see it and take it back.
   */
  List<Participant> ever(Revision revision, ChatUser account) {
    Optional<Member> member = members.find(account);
    if (member.isEmpty()) {
      return List.of();
    }
    Optional<Participant> now = in(revision, account);
    List<Participant> all = new ArrayList<>(now.stream().toList());
    ZoneId zone = now.map(Participant::zone).orElseGet(revision.definition()::timeZone);
    for (PersonKey person : persons.of(revision.consultation(), member.get().id())) {
      if (now.isEmpty() || !now.get().writer().person().equals(person)) {
        all.add(new Participant(formerly(member.get(), person), zone));
      }
    }
    return all;
  }

  private static Writer formerly(Member member, PersonKey person) {
    Optional<String> platform = Optional.of(member.account().platform().wire());
    Optional<String> unknown = Optional.empty();
    return new Writer(
        member.id(), person, new Origin(platform, unknown, unknown, unknown, unknown));
  }

  private Writer writer(MemberPlace found, Revision revision) {
    AudienceMember place = found.place();
    Origin origin =
        new Origin(
            Optional.of(place.account().platform().wire()),
            Optional.of(versions.of(revision)),
            Optional.of(place.organisation()),
            Optional.of(place.role()),
            Optional.of(place.site()));
    return new Writer(found.member(), place.person(), origin);
  }

  private static ZoneId zone(MemberPlace found) {
    return ZoneId.of(found.place().timeZone());
  }

  /**
   * A writer and the zone of the clock on their wall.
   *
   * @param zone for "Kept, Tuesday 14:02"
   */
  record Participant(Writer writer, ZoneId zone) {}
}
