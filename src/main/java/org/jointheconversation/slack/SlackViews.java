package org.jointheconversation.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.View.FormView;
import org.jointheconversation.conversation.View.TextView;
import org.jointheconversation.slack.BlockRenderer.Part;

/** What opens over the chat, as Slack modals within their limits (S14, S15, S19). Pure. */
final class SlackViews {
  /** Every form of ours comes back under this name. */
  static final String CALLBACK = "jtc-form";

  /** Slack's word for the kind of view that a Home tab is. */
  static final String HOME = "home";

  /** A form's words, so that its fields always find room. */
  private static final int WORDS_BLOCKS = 10;

  private static final int WORDS_CHARACTERS = Limits.MODAL_CHARACTERS / 4;

  private SlackViews() {}

  /** A view of the conversation; a form takes over the round and action it was made for. */
  static View render(
      org.jointheconversation.conversation.View view, Origin origin, Language language) {
    if (view instanceof FormView form) {
      return form(form.form(), origin.place(), language);
    }
    TextView text = (TextView) view;
    return modal(text.title(), Texts.CLOSE, all(text.blocks(), language), language)
        .privateMetadata(origin.encode())
        .build();
  }

  /** A person's Home tab. */
  static View home(Message message, Language language) {
    return View.builder()
        .type(HOME)
        .blocks(all(message.blocks(), language))
        .privateMetadata(new Origin("0", HOME, Origin.Place.HOME).encode())
        .build();
  }

  /** A form to fill in. */
  static View form(Form form, Origin.Place place, Language language) {
    Limits.name(form.action());
    Limits.name(form.round());
    List<LayoutBlock> blocks = new ArrayList<>(words(new Block.Paragraph(form.intro()), language));
    form.fields().forEach(field -> FieldRenderer.render(field, language).ifPresent(blocks::add));
    blocks.addAll(words(new Block.Note(form.note()), language));
    return modal(form.title(), Texts.CANCEL, blocks, language)
        .submit(
            ViewSubmit.builder().type("plain_text").text(title(form.submit(), language)).build())
        .callbackId(CALLBACK)
        .privateMetadata(new Origin(form.round(), form.action(), place).encode())
        .build();
  }

  /** Shown at once, so that the trigger is used while the rest is fetched. */
  static View loading(Origin origin, Language language) {
    return text(Texts.LOADING_TITLE, Texts.LOADING.in(language), origin, language);
  }

  /** Shown where there is nothing else to show. */
  static View trouble(String sentence, Origin origin, Language language) {
    return text(Texts.TROUBLE_TITLE, sentence, origin, language);
  }

  private static View text(Texts title, String sentence, Origin origin, Language language) {
    TextView view = new TextView(title.in(language), List.of(new Block.Paragraph(sentence)));
    return render(view, origin, language);
  }

  private static View.ViewBuilder modal(
      String title, Texts close, List<LayoutBlock> blocks, Language language) {
    return View.builder()
        .type("modal")
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(title(title, language))
                .emoji(false)
                .build())
        .close(ViewClose.builder().type("plain_text").text(close.in(language)).emoji(false).build())
        .blocks(blocks.isEmpty() ? words(nothing(language), language) : blocks);
  }

  private static Block nothing(Language language) {
    return new Block.Note(Texts.NOTHING.in(language));
  }

  private static String title(String title, Language language) {
    String fitting = SlackText.line(title, Limits.MODAL_TITLE);
    return fitting.isEmpty() ? Texts.OPEN.in(language) : fitting;
  }

  private static List<LayoutBlock> words(Block block, Language language) {
    return blocks(List.of(block), WORDS_BLOCKS, WORDS_CHARACTERS, language);
  }

  private static List<LayoutBlock> all(List<Block> blocks, Language language) {
    return blocks(blocks, Limits.MODAL_BLOCKS, Limits.MODAL_CHARACTERS, language);
  }

  private static List<LayoutBlock> blocks(
      List<Block> blocks, int limit, int characters, Language language) {
    List<Part> parts =
        blocks.stream().flatMap(block -> BlockRenderer.render(block).stream()).toList();
    List<LayoutBlock> shown = new ArrayList<>();
    int room = characters;
    for (Part part : parts) {
      room -= part.characters();
      if (room < 0 || (shown.size() == limit - 1 && parts.size() > limit)) {
        shown.add(
            BlockRenderer.render(new Block.Note(Texts.SHORTENED.in(language))).get(0).block());
        return shown;
      }
      shown.add(part.block());
    }
    return shown;
  }
}
