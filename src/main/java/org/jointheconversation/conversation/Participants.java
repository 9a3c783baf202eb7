package org.jointheconversation.conversation;

import java.time.ZoneId;
import java.util.Optional;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.Writer;

/** Finds who somebody is in a consultation's audience. Thread-safe. */
final class Participants {
  /** Grows whenever what we promise about people's data changes. */
  static final String PRIVACY_VERSION = "1";

  private final MemberStore members;

  Participants(MemberStore members) {
    this.members = members;
  }

  Optional<Member> member(ChatUser account) {
    return members.find(account);
  }

  void setStopped(Member member, boolean stopped) {
    members.setStopped(member.id(), stopped);
  }

  /** Whether somebody was erased before and wants to be asked again. */
  boolean comeBack(ChatUser account) {
    return members.comeBack(account);
  }

  Optional<Participant> in(Revision revision, ChatUser account) {
    return members
        .placeIn(revision.id(), account)
        .map(found -> new Participant(writer(found), ZoneId.of(found.place().timeZone())));
  }

  private static Writer writer(MemberPlace found) {
    AudienceMember place = found.place();
    Origin origin =
        new Origin(
            Optional.of(place.account().platform().wire()),
            Optional.of(PRIVACY_VERSION),
            Optional.of(place.organisation()),
            Optional.of(place.role()),
            Optional.of(place.site()));
    return new Writer(found.member(), place.person(), origin);
  }

  /**
   * A writer and the zone of the clock on their wall.
   *
   * @param zone for "Kept, Tuesday 14:02"
   */
  record Participant(Writer writer, ZoneId zone) {}
}
