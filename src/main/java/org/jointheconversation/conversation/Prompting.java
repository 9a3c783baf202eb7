package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.delivery.Previews;

/**
 * The word {@code prompts}: what is asked and when it is asked next, for whoever has to do with it;
 * and a preview for those who write and approve. Thread-safe.
 */
final class Prompting {
  /** Who may see the list. */
  static final Set<Role> READERS =
      Set.of(Role.AUTHOR, Role.APPROVER, Role.COORDINATOR, Role.OPERATOR);

  private static final Set<Role> PREVIEWERS = Set.of(Role.AUTHOR, Role.APPROVER, Role.OPERATOR);
  private static final int MOST = 10;

  private final Consultations consultations;
  private final Previews previews;
  private final Access access;
  private final Wording wording;
  private final Clock clock;

  Prompting(
      Consultations consultations, Previews previews, Access access, Wording wording, Clock clock) {
    this.consultations = consultations;
    this.previews = previews;
    this.access = access;
    this.wording = wording;
    this.clock = clock;
  }

  /** The word typed. */
  Message typed(ChatUser who) {
    return wording.messages().listing(list(who));
  }

  /** What a button opens: the list, or whether a preview is meant. */
  View view(ChatUser who, String action, String name) {
    if (action.equals(Actions.PROMPT_PREVIEW) && access.holdsAny(who.wire(), PREVIEWERS)) {
      return new View.FormView(wording.forms().confirm(action, name));
    }
    return new View.TextView(text("prompts.title"), list(who));
  }

  /** A preview that is wanted. */
  Answer submit(Inbound from, FormInput input) {
    try {
      return new Answer.Say(wording.messages().saying(preview(from.who(), input.round())));
    } catch (ConsultationException refused) {
      return new Answer.Say(wording.messages().say("prompt-preview.refused"));
    } catch (AccessDeniedException denied) {
      return new Answer.Say(wording.messages().say("prompts.denied"));
    }
  }

  private String preview(ChatUser who, String name) {
    SplitName target = SplitName.of(name);
    Consultation consultation = consultations.get(target.consultation());
    Previews.Preview preview = previews.request(consultation, target.rest(), who, who.wire());
    Instant now = clock.instant();
    ZoneId zone = preview.revision().definition().timeZone();
    return preview.due().isAfter(now)
        ? text("prompt-preview.later", when(preview.due().atZone(zone)))
        : text("prompt-preview.sent");
  }

  private List<Block> list(ChatUser who) {
    if (!access.holdsAny(who.wire(), READERS)) {
      return List.of(new Block.Paragraph(text("prompts.denied")));
    }
    List<Block> blocks = new ArrayList<>();
    for (Consultation one : consultations.all()) {
      if (!one.takesNothingMore() && blocks.size() < 2 * MOST) {
        add(blocks, one, access.holdsAny(who.wire(), PREVIEWERS));
      }
    }
    return blocks.isEmpty() ? List.of(new Block.Paragraph(text("prompts.none"))) : blocks;
  }

  private void add(List<Block> blocks, Consultation consultation, boolean mayPreview) {
    boolean runs = consultation.runningSince().isPresent();
    Optional<Revision> revision =
        runs
            ? Optional.of(consultations.inForce(consultation))
            : consultations.pending(consultation);
    revision.ifPresent(one -> add(blocks, consultation, one, runs, mayPreview));
  }

  private void add(
      List<Block> blocks,
      Consultation consultation,
      Revision revision,
      boolean runs,
      boolean mayPreview) {
    for (PromptDefinition prompt : revision.definition().prompts()) {
      String next = runs ? next(revision, prompt) : text("prompts.draft");
      blocks.add(new Block.Item(prompt.text(), revision.definition().title() + "\n" + next));
      if (mayPreview) {
        String name = new SplitName(consultation.slug(), prompt.id()).written();
        String label = text(Actions.PROMPT_PREVIEW + ".button");
        blocks.add(
            new Block.Buttons(List.of(new Block.Button(label, Actions.PROMPT_PREVIEW, name))));
      }
    }
  }

  private String next(Revision revision, PromptDefinition prompt) {
    ZoneId zone = revision.definition().timeZone();
    return prompt
        .send()
        .during(revision.definition().period().days())
        .nextAfter(clock.instant(), zone)
        .map(slot -> text("prompts.next", when(slot)))
        .orElseGet(() -> text("prompts.no-next"));
  }

  private String when(ZonedDateTime slot) {
    return wording.texts().when(slot, clock.instant().atZone(slot.getZone()).toLocalDate());
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }
}
