package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestRefusedException;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.words.DigestMessage;

/**
 * The word {@code digest}: coordinators see which digests wait for them, look at each, let it go,
 * keep it back, or keep a quote out of it. What they may do is decided by {@link DigestService}.
 * Thread-safe.
 */
final class DigestReview {
  private static final int MOST = 5;

  private final DigestService digests;
  private final Consultations consultations;
  private final Wording wording;

  DigestReview(DigestService digests, Consultations consultations, Wording wording) {
    this.digests = digests;
    this.consultations = consultations;
    this.wording = wording;
  }

  /** The word typed. */
  Message typed(ChatUser who) {
    return wording.messages().listing(list(who));
  }

  /** What a button opens. */
  View view(ChatUser who, String action, String id) {
    try {
      return switch (action) {
        case Actions.DIGEST_LOOK -> words(look(who, id));
        case Actions.DIGEST_RELEASE, Actions.DIGEST_HOLD -> confirm(who, action, id);
        case Actions.DIGEST_QUOTE -> quotes(digests.read(id, who.wire()));
        default -> words(list(who));
      };
    } catch (DigestRefusedException gone) {
      return words(List.of(new Block.Paragraph(text("digest.refused"))));
    } catch (AccessDeniedException denied) {
      return words(List.of(new Block.Paragraph(text("digest.denied"))));
    }
  }

  /** A decision; what only opens something shows what there is, and decides nothing. */
  Answer submit(Inbound from, FormInput input) {
    if (!Actions.decidesDigest(input.action())) {
      return new Answer.Say(typed(from.who()));
    }
    try {
      return new Answer.Say(decided(from.who().wire(), input));
    } catch (DigestRefusedException gone) {
      return new Answer.Say(wording.messages().say("digest.refused"));
    } catch (AccessDeniedException denied) {
      return new Answer.Say(wording.messages().say("digest.denied"));
    }
  }

  private Message decided(String account, FormInput input) {
    String id = input.round();
    switch (input.action()) {
      case Actions.DIGEST_RELEASE -> digests.release(id, account);
      case Actions.DIGEST_HOLD -> digests.hold(id, account);
      default -> digests.holdQuote(id, input.values().getOrDefault(Actions.THEME, ""), account);
    }
    return wording.messages().say(input.action() + ".done");
  }

  private List<Block> list(ChatUser who) {
    List<Edition> waiting;
    try {
      waiting =
          consultations.all().stream()
              .flatMap(one -> digests.waiting(one.slug(), who.wire()).stream())
              .toList();
    } catch (AccessDeniedException denied) {
      return List.of(new Block.Paragraph(text("digest.denied")));
    }
    List<Block> blocks = new ArrayList<>();
    String intro = text(waiting.isEmpty() ? "digest.none" : "digest.intro", waiting.size());
    blocks.add(new Block.Paragraph(intro));
    waiting.stream().limit(MOST).forEach(edition -> add(blocks, edition));
    return blocks;
  }

  private void add(List<Block> blocks, Edition edition) {
    String state = edition.state() == EditionState.HELD ? "digest.held" : "digest.draft";
    blocks.add(new Block.Item(title(edition), text(state)));
    blocks.add(buttons(edition, Actions.DIGEST_LOOK, Actions.DIGEST_RELEASE));
  }

  private String title(Edition edition) {
    String monday = wording.texts().day(edition.subject().week().monday());
    String whole = text("digest.week", edition.subject().title(), monday);
    return edition.subject().organisation().map(name -> whole + " · " + name).orElse(whole);
  }

  private Block buttons(Edition edition, String... actions) {
    return new Block.Buttons(
        List.of(actions).stream()
            .map(action -> new Block.Button(text(action + ".button"), action, edition.id()))
            .toList());
  }

  private List<Block> look(ChatUser who, String id) {
    Digest digest = digests.read(id, who.wire());
    Edition edition = digests.edition(id, who.wire());
    List<Block> blocks = new ArrayList<>(DigestMessage.reviewed(digest));
    if (edition.state() != EditionState.RELEASED) {
      blocks.add(buttons(edition, Actions.DIGEST_RELEASE, Actions.DIGEST_HOLD));
    }
    if (digest.hasQuotes()) {
      blocks.add(buttons(edition, Actions.DIGEST_QUOTE));
    }
    return blocks;
  }

  private View confirm(ChatUser who, String action, String id) {
    Edition edition = digests.edition(id, who.wire());
    if (edition.state() == EditionState.RELEASED) {
      throw new DigestRefusedException("this digest was released already");
    }
    int channels = digests.channels(edition).size();
    String intro = title(edition) + "\n" + text(action + ".intro", channels);
    return new View.FormView(form(action, id, intro, List.of()));
  }

  private View quotes(Digest digest) {
    List<Form.Choice> choices = new ArrayList<>();
    for (Digest.Theme theme : digest.shown()) {
      theme.quotes().stream()
          .flatMap(quote -> quote.text().stream())
          .findFirst()
          .ifPresent(said -> choices.add(new Form.Choice(theme.id(), theme.name() + ": " + said)));
    }
    if (choices.isEmpty()) {
      return words(List.of(new Block.Paragraph(text("digest-quote.none"))));
    }
    Form.Field field =
        new Form.ChoiceField(Actions.THEME, text("digest-quote.which"), choices, "", true);
    return new View.FormView(
        form(Actions.DIGEST_QUOTE, digest.id(), text("digest-quote.intro"), List.of(field)));
  }

  private Form form(String action, String id, String intro, List<Form.Field> fields) {
    return new Form(
        action, id, text(action + ".title"), intro, fields, text(action + ".button"), "");
  }

  private View words(List<Block> blocks) {
    return new View.TextView(text("digest.title"), blocks);
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }
}
