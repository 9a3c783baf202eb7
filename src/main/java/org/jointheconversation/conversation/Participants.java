package org.jointheconversation.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.audience.Persons;
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

  /** Whether the audience lists somebody who is with an organisation only for a while. */
  boolean isGuest(Revision revision, ChatUser account) {
    return members
        .placeIn(revision.id(), account)
        .filter(found -> found.place().guest())
        .isPresent();
  }

  /**
   * Somebody whom the audience does not list, who answers in a channel: known by the account alone,
   * with no organisation, role or site.
   */
  Participant outside(Revision revision, ChatUser account) {
    OptionalLong member = id(members.find(account));
    Origin origin = origin(account, Optional.of(versions.of(revision)));
    return new Participant(
        new Writer(member, persons.of(account), origin), revision.definition().timeZone());
  }

  /** Whether this account is or was listed in a consultation. */
  boolean wasListed(Revision revision, ChatUser account) {
    return members
        .find(account)
        .filter(member -> !persons.of(revision.consultation(), member.id()).isEmpty())
        .isPresent();
  }

  /**
   * Everyone this account ever was in a consultation: who was taken off its list, or listed under
   * another number, or answered in a channel without being listed, said it all the same, and may
   * see it and take it back.
   */
  List<Participant> ever(Revision revision, ChatUser account) {
    OptionalLong member = id(members.find(account));
    Optional<Participant> now = in(revision, account);
    List<Participant> all = new ArrayList<>(now.stream().toList());
    ZoneId zone = now.map(Participant::zone).orElseGet(revision.definition()::timeZone);
    for (PersonKey person : persons.ever(revision.consultation(), member, account)) {
      if (now.isEmpty() || !now.get().writer().person().equals(person)) {
        Origin origin = origin(account, Optional.empty());
        all.add(new Participant(new Writer(member, person, origin), zone));
      }
    }
    return all;
  }

  private static OptionalLong id(Optional<Member> member) {
    return member.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty());
  }

  private static Origin origin(ChatUser account, Optional<String> version) {
    Optional<String> unknown = Optional.empty();
    Optional<String> platform = Optional.of(account.platform().wire());
    return new Origin(platform, version, unknown, unknown, unknown);
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
    return new Writer(OptionalLong.of(found.member()), place.person(), origin);
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
