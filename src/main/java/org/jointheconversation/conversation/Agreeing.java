package org.jointheconversation.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.reply.Writer;
import org.jointheconversation.statement.Reader;
import org.jointheconversation.statement.Stance;
import org.jointheconversation.statement.Statements;

/**
 * "This affects me too": a few released words of others, each to agree with, to disagree with or to
 * pass with one tap. They are shown where the chat keeps no trace of them. Thread-safe.
 */
final class Agreeing {
  private static final int AT_ONCE = 3;

  private final OpenConsultations open;
  private final Participants participants;
  private final RoundBook book;
  private final Statements statements;
  private final Wording wording;

  Agreeing(
      OpenConsultations open,
      Participants participants,
      RoundBook book,
      Statements statements,
      Wording wording) {
    this.open = open;
    this.participants = participants;
    this.book = book;
    this.statements = statements;
    this.wording = wording;
  }

  /** What the button at a question or at a receipt opens. */
  View view(ChatUser who, String round) {
    return page("", who, round);
  }

  /** A tap. Another one at the same statement takes its place. */
  Answer submit(Inbound from, FormInput input) {
    Optional<StatementName> name = StatementName.parse(input.round());
    Optional<Revision> revision =
        name.map(StatementName::statement).flatMap(this::revision).filter(this::isOpen);
    if (revision.isEmpty()) {
      return show(
          name.map(known -> page("affects.gone", from.who(), known.round()))
              .orElseGet(() -> words().saying("affects.gone")),
          "affects.gone");
    }
    return reader(revision.get(), from.who())
        .map(reader -> said(from.who(), revision.get(), reader, name.get(), input.action()))
        .orElseGet(() -> show(words().saying("affects.not-asked"), "affects.not-asked"));
  }

  private Answer said(
      ChatUser who, Revision revision, Reader reader, StatementName name, String action) {
    boolean kept = statements.say(revision, reader, name.statement(), stance(action));
    String outcome = kept ? "affects.kept" : "affects.gone";
    return show(page(outcome, revision, reader, who, name.round()), outcome);
  }

  /** For whoever came from a round; the way is the same after its statement is gone. */
  private View.TextView page(String before, ChatUser who, String round) {
    Optional<Revision> revision = book.find(round).map(OpenRound::revision).or(() -> newest(who));
    if (revision.filter(known -> !isOpen(known)).isPresent()) {
      return words().saying("affects.over");
    }
    return revision
        .flatMap(known -> reader(known, who).map(one -> page(before, known, one, who, round)))
        .orElseGet(() -> words().saying("affects.not-asked"));
  }

  private Answer show(View.TextView view, String key) {
    return new Answer.Show(view, wording.messages().say(key));
  }

  private View.TextView page(
      String before, Revision revision, Reader reader, ChatUser who, String round) {
    return words().page(before, statements.next(revision, reader, AT_ONCE), round, listens(round));
  }

  private boolean listens(String round) {
    return book.find(round).filter(found -> isOpen(found.revision())).isPresent();
  }

  private Optional<Revision> revision(long statement) {
    return statements.consultation(statement).stream()
        .boxed()
        .flatMap(id -> open.all().stream().filter(one -> one.consultation() == id))
        .findFirst();
  }

  private Optional<Revision> newest(ChatUser who) {
    return open.newestFor(who).map(OpenConsultations.Open::revision);
  }

  private boolean isOpen(Revision revision) {
    return open.all().stream().anyMatch(one -> one.consultation() == revision.consultation());
  }

  /** Empty for whoever is not asked: guests, and people whom the audience does not list. */
  private Optional<Reader> reader(Revision revision, ChatUser who) {
    return participants
        .in(revision, who)
        .filter(found -> !participants.isGuest(revision, who))
        .map(Participant::writer)
        .map(writer -> reader(revision, who, writer));
  }

  private Reader reader(Revision revision, ChatUser who, Writer writer) {
    Set<PersonKey> everAs =
        participants.ever(revision, who).stream()
            .map(one -> one.writer().person())
            .collect(Collectors.toSet());
    String organisation = writer.origin().organisation().orElse("");
    return new Reader(writer.member().orElseThrow(), writer.person(), everAs, organisation);
  }

  private StatementWording words() {
    return wording.statements();
  }

  private static Stance stance(String action) {
    return switch (action) {
      case Actions.AFFECTS_ME -> Stance.AGREE;
      case Actions.AFFECTS_NOT -> Stance.DISAGREE;
      default -> Stance.PASS;
    };
  }
}
