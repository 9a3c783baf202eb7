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
import org.jointheconversation.conversation.View.FormView;
import org.jointheconversation.conversation.View.TextView;
import org.jointheconversation.slack.BlockRenderer.Part;

/** What opens over the chat, as Slack modals within their limits (S14, S15, S19). Pure. */
final class SlackViews {
  /** Every form of ours comes back under this name. */
  static final String CALLBACK = "jtc-form";

  /** A form's words, so that its fields always find room. */
  private static final int WORDS_BLOCKS = 10;

  private static final int WORDS_CHARACTERS = Limits.MODAL_CHARACTERS / 4;

  private SlackViews() {}

  /** A view of the conversation; a form takes over the round and action it was made for. */
  static View render(org.jointheconversation.conversation.View view, Origin origin) {
    if (view instanceof FormView form) {
      return form(form.form(), origin.place());
    }
    TextView text = (TextView) view;
    return modal(text.title(), Texts.CLOSE, all(text.blocks()))
        .privateMetadata(origin.encode())
        .build();
  }

  /** A form to fill in. */
  static View form(Form form, Origin.Place place) {
    Limits.name(form.action());
    Limits.name(form.round());
    List<LayoutBlock> blocks = new ArrayList<>(words(new Block.Paragraph(form.intro())));
    form.fields().forEach(field -> FieldRenderer.render(field).ifPresent(blocks::add));
    blocks.addAll(words(new Block.Note(form.note())));
    return modal(form.title(), Texts.CANCEL, blocks)
        .submit(ViewSubmit.builder().type("plain_text").text(title(form.submit())).build())
        .callbackId(CALLBACK)
        .privateMetadata(new Origin(form.round(), form.action(), place).encode())
        .build();
  }

  /** Shown at once, so that the trigger is used while the rest is fetched. */
  static View loading(Origin origin) {
    return text(Texts.LOADING_TITLE, Texts.LOADING, origin);
  }

  /** Shown where there is nothing else to show. */
  static View trouble(String sentence, Origin origin) {
    return text(Texts.TROUBLE_TITLE, sentence, origin);
  }

  private static View text(String title, String sentence, Origin origin) {
    return render(new TextView(title, List.of(new Block.Paragraph(sentence))), origin);
  }

  private static View.ViewBuilder modal(String title, String close, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title(title)).emoji(false).build())
        .close(ViewClose.builder().type("plain_text").text(close).emoji(false).build())
        .blocks(blocks.isEmpty() ? words(new Block.Note(Texts.NOTHING)) : blocks);
  }

  private static String title(String title) {
    String fitting = SlackText.line(title, Limits.MODAL_TITLE);
    return fitting.isEmpty() ? Texts.OPEN : fitting;
  }

  private static List<LayoutBlock> words(Block block) {
    return blocks(List.of(block), WORDS_BLOCKS, WORDS_CHARACTERS);
  }

  private static List<LayoutBlock> all(List<Block> blocks) {
    return blocks(blocks, Limits.MODAL_BLOCKS, Limits.MODAL_CHARACTERS);
  }

  private static List<LayoutBlock> blocks(List<Block> blocks, int limit, int characters) {
    List<Part> parts =
        blocks.stream().flatMap(block -> BlockRenderer.render(block).stream()).toList();
    List<LayoutBlock> shown = new ArrayList<>();
    int room = characters;
    for (Part part : parts) {
      room -= part.characters();
      if (room < 0 || (shown.size() == limit - 1 && parts.size() > limit)) {
        shown.add(BlockRenderer.render(new Block.Note(Texts.SHORTENED)).get(0).block());
        return shown;
      }
      shown.add(part.block());
    }
    return shown;
  }
}
