package org.jointheconversation.rights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Period;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.MyReplies;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.Writer;

/**
 * Everything held on one person: the answer to a request for access (platform rule N7). Replies are
 * found through their handles, so those of a closed consultation are beyond reach and only counted.
 */
public final class MyData {
  private static final Origin UNUSED =
      new Origin(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final MemberStore members;
  private final ConsultationStore consultations;
  private final MyReplies replies;
  private final MyDataSource source;
  private final DoNotAsk marks;
  private final Access access;
  private final Clock clock;

  public MyData(
      MemberStore members,
      ConsultationStore consultations,
      MyReplies replies,
      MyDataSource source,
      DoNotAsk marks,
      Access access,
      Clock clock) {
    this.members = members;
    this.consultations = consultations;
    this.replies = replies;
    this.source = source;
    this.marks = marks;
    this.access = access;
    this.clock = clock;
  }

  /** What is held, in the form that scripts read. */
  public record Held(
      String subject,
      Map<String, Object> member,
      List<HeldReply> replies,
      List<MyDataSource.DeliveryRow> deliveries,
      List<MyDataSource.VoteRow> votes,
      int beyondReach) {
    @Override
    public String toString() {
      return "Held[hidden]";
    }
  }

  /** A reply, in the form that scripts read. */
  public record HeldReply(
      long id, String consultation, String prompt, String week, String text, List<String> themes) {
    @Override
    public String toString() {
      return "HeldReply[hidden]";
    }
  }

  /**
   * Gathers what is held.
   *
   * @param as who asks for it; must hold the role governance
   */
  public Held of(ChatUser subject, String as) {
    access.require(as, Role.GOVERNANCE);
    Optional<Member> member = members.find(subject);
    return new Held(
        subject.wire(),
        member.map(this::facts).orElseGet(() -> marked(subject)),
        repliesOf(subject, member),
        deliveries(subject, member),
        votes(subject, member),
        member.map(found -> source.answeredBeyondReach(found.id())).orElse(0));
  }

  private List<MyDataSource.DeliveryRow> deliveries(ChatUser subject, Optional<Member> member) {
    List<MyDataSource.DeliveryRow> all = new ArrayList<>(source.previews(subject));
    member.ifPresent(found -> all.addAll(source.deliveries(found.id())));
    return all;
  }

  private List<MyDataSource.VoteRow> votes(ChatUser subject, Optional<Member> member) {
    OptionalLong id = id(member);
    return consultations.all().stream()
        .map(Consultation::id)
        .flatMap(one -> source.votes(one, source.persons().ever(one, id, subject)).stream())
        .toList();
  }

  private static OptionalLong id(Optional<Member> member) {
    return member.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty());
  }

  private Map<String, Object> facts(Member member) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("stopped", member.stopped());
    member
        .pausedUntil()
        .filter(until -> until.isAfter(clock.instant()))
        .ifPresent(until -> facts.put("pausedUntil", until.toString()));
    member.language().ifPresent(language -> facts.put("language", language.tag()));
    List<Map<String, String>> audiences = new ArrayList<>();
    for (Consultation consultation : consultations.all()) {
      place(consultation, member).ifPresent(place -> audiences.add(audience(consultation, place)));
    }
    facts.put("audiences", audiences);
    return facts;
  }

  /** Of somebody who was erased, this one thing is held. */
  private Map<String, Object> marked(ChatUser subject) {
    return marks.isMarked(subject) ? Map.of("doNotAsk", true) : Map.of();
  }

  private static Map<String, String> audience(Consultation consultation, AudienceMember place) {
    Map<String, String> audience = new LinkedHashMap<>();
    audience.put("consultation", consultation.slug());
    audience.put("organisation", place.organisation());
    audience.put("role", place.role());
    audience.put("site", place.site());
    audience.put("timeZone", place.timeZone());
    return audience;
  }

  private Optional<AudienceMember> place(Consultation consultation, Member member) {
    return consultations
        .inForce(consultation.id())
        .flatMap(revision -> members.placeIn(revision.id(), member.account()))
        .map(MemberPlace::place);
  }

  /**
   * Under every person the account was listed as: who was taken off the list said it all the same,
   * and who never was on it may have answered in a channel.
   */
  private List<HeldReply> repliesOf(ChatUser subject, Optional<Member> member) {
    OptionalLong id = id(member);
    List<HeldReply> held = new ArrayList<>();
    for (Consultation consultation : consultations.all()) {
      List<PersonKey> persons = source.persons().ever(consultation.id(), id, subject);
      consultations
          .inForce(consultation.id())
          .map(revision -> revision.definition().period())
          .ifPresent(period -> held.addAll(repliesOf(persons, consultation, period)));
    }
    return held;
  }

  private List<HeldReply> repliesOf(
      List<PersonKey> persons, Consultation consultation, Period period) {
    List<HeldReply> held = new ArrayList<>();
    for (PersonKey person : persons) {
      Writer writer = new Writer(OptionalLong.empty(), person, UNUSED);
      replies
          .all(writer, consultation.id(), IsoWeek.of(period.opens()), last(period))
          .forEach(reply -> held.add(held(consultation, reply)));
    }
    return held;
  }

  private IsoWeek last(Period period) {
    return IsoWeek.of(clock.instant(), period.timeZone());
  }

  private HeldReply held(Consultation consultation, KeptReply reply) {
    return new HeldReply(
        reply.id(),
        consultation.slug(),
        reply.prompt().orElse(null),
        reply.week().toString(),
        reply.draft().text().reveal(),
        source.themes(reply.id()));
  }
}
