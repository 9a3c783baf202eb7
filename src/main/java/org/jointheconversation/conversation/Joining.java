package org.jointheconversation.conversation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointheconversation.audience.Cell;
import org.jointheconversation.audience.Joiners;
import org.jointheconversation.audience.Places;
import org.jointheconversation.audience.Places.Part;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Revision;

/**
 * The word {@code join}: somebody whom no list names says where they work, in words that the
 * audience of the newest open consultation already has, and is asked from then on. Thread-safe.
 */
final class Joining {
  private final OpenConsultations open;
  private final Participants participants;
  private final Joiners joiners;
  private final Wording wording;

  Joining(OpenConsultations open, Participants participants, Joiners joiners, Wording wording) {
    this.open = open;
    this.participants = participants;
    this.joiners = joiners;
    this.wording = wording;
  }

  /** The word and what follows it: nothing, or three words of the lists with commas between. */
  Answer typed(Inbound from, String rest) {
    Optional<Revision> revision = newest();
    Optional<String> refused = refusal(revision, from.who());
    if (refused.isPresent()) {
      return saying(refused.get());
    }
    if (rest.isEmpty()) {
      return new Answer.Say(explanation(revision.get()));
    }
    Places places = joiners.places(revision.get().id());
    return TypedPlace.read(rest, places)
        .map(written -> join(revision.get(), from.who(), written, places))
        .orElseGet(() -> new Answer.Say(explanation(revision.get())));
  }

  private Message explanation(Revision revision) {
    Places places = joiners.places(revision.id());
    String example =
        List.of(Part.values()).stream()
            .map(part -> places.all(part).stream().findFirst().orElse("…"))
            .collect(Collectors.joining(", "));
    return wording
        .messages()
        .withWords(text("join.explain", revision.definition().title(), example), Actions.JOIN);
  }

  /** What the button opens. */
  View view(ChatUser who) {
    Optional<Revision> revision = newest();
    return refusal(revision, who)
        .<View>map(this::words)
        .orElseGet(() -> new View.FormView(form(revision.get())));
  }

  private Form form(Revision revision) {
    return wording.forms().join(revision, joiners.places(revision.id()));
  }

  /** The form that came back; it belongs to the consultation that it was made for. */
  Answer submit(Inbound from, FormInput input) {
    Optional<Revision> revision = newest().filter(one -> name(one).equals(input.round()));
    Optional<String> refused = refusal(revision, from.who());
    if (refused.isPresent()) {
      return saying(refused.get());
    }
    Map<Part, String> written = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      written.put(part, input.values().getOrDefault(part.wire(), ""));
    }
    return join(revision.get(), from.who(), written, joiners.places(revision.get().id()));
  }

  private Answer join(Revision revision, ChatUser who, Map<Part, String> written, Places places) {
    Map<String, String> errors = new TreeMap<>();
    Map<Part, String> found = new EnumMap<>(Part.class);
    written.forEach(
        (part, word) ->
            places
                .find(part, word)
                .ifPresentOrElse(
                    known -> found.put(part, known),
                    () -> errors.put(part.wire(), unknown(part, word, places))));
    return errors.isEmpty() ? join(revision, who, found) : new Answer.Invalid(errors);
  }

  /** What was typed is not said again: it is kept nowhere. */
  private String unknown(Part part, String word, Places places) {
    String unknown = text("join.unknown." + part.wire());
    return places
        .nearest(part, word)
        .map(near -> unknown + " " + text("join.nearest", near))
        .orElse(unknown);
  }

  private Answer join(Revision revision, ChatUser who, Map<Part, String> place) {
    Cell cell = new Cell(place.get(Part.ORGANISATION), place.get(Part.ROLE), place.get(Part.SITE));
    participants.comeBack(who);
    Joiners.Standing before =
        joiners.join(revision.id(), who, cell, revision.definition().timeZone());
    String where = String.join(", ", cell.organisation(), cell.role(), cell.site());
    return saying(
        switch (before) {
          case NOBODY -> text("joined", revision.definition().title(), where);
          case JOINED -> text("joined.moved", where);
          case LISTED -> text("join.listed");
          case GUEST -> text("join.guest");
          case OVER -> text("join.again");
        });
  }

  private Optional<String> refusal(Optional<Revision> revision, ChatUser who) {
    if (revision.isEmpty()) {
      return Optional.of(text("join.none"));
    }
    return switch (joiners.standing(revision.get().id(), who)) {
      case LISTED -> Optional.of(text("join.listed"));
      case GUEST -> Optional.of(text("join.guest"));
      default -> Optional.empty();
    };
  }

  private Optional<Revision> newest() {
    return open.all().stream().findFirst();
  }

  static String name(Revision revision) {
    return Long.toString(revision.consultation());
  }

  private View words(String sentence) {
    return new View.TextView(text("join.title"), List.of(new Block.Paragraph(sentence)));
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }

  private Answer saying(String sentence) {
    return new Answer.Say(wording.messages().saying(sentence));
  }
}
