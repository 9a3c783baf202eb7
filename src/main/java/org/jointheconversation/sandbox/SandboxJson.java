package org.jointheconversation.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.View;

/** Messages, forms and views as the page reads them. The page shows text as text, never as HTML. */
final class SandboxJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SandboxJson() {}

  static ObjectNode entry(Entry entry) {
    Message message = entry.message();
    ObjectNode node = NODES.objectNode();
    node.put("id", entry.id());
    node.put("revision", entry.revision());
    node.put("fromBot", entry.fromBot());
    node.put("at", entry.at().toString());
    node.put("text", message.text());
    node.put("language", message.language().tag());
    node.put("thread", entry.thread());
    node.set("blocks", blocks(message.blocks()));
    message.form().ifPresent(form -> node.set("form", form(form)));
    return node;
  }

  static ObjectNode view(View view) {
    ObjectNode node = NODES.objectNode();
    if (view instanceof View.FormView open) {
      node.set("form", form(open.form()));
    } else if (view instanceof View.TextView text) {
      node.put("title", text.title());
      node.set("blocks", blocks(text.blocks()));
    }
    return node;
  }

  private static ArrayNode blocks(List<Block> blocks) {
    ArrayNode nodes = NODES.arrayNode();
    blocks.forEach(block -> nodes.add(block(block)));
    return nodes;
  }

  private static ObjectNode block(Block block) {
    if (block instanceof Block.Heading heading) {
      return text("heading", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return text("paragraph", paragraph.text());
    } else if (block instanceof Block.Quotation quotation) {
      return text("quotation", quotation.text());
    } else if (block instanceof Block.Note note) {
      return text("note", note.text());
    } else if (block instanceof Block.Item item) {
      return text("item", item.title()).put("detail", item.detail());
    } else if (block instanceof Block.Buttons buttons) {
      return buttons(buttons.buttons());
    } else if (block instanceof Block.Picture picture) {
      return picture(picture);
    }
    throw new IllegalStateException("a block nobody renders");
  }

  /** The page asks for the picture itself by its message. */
  private static ObjectNode picture(Block.Picture picture) {
    ObjectNode node = text("picture", picture.title()).put("alternative", picture.alternative());
    node.set("instead", blocks(picture.instead()));
    return node;
  }

  private static ObjectNode text(String kind, String text) {
    return NODES.objectNode().put("kind", kind).put("text", text);
  }

  private static ObjectNode buttons(List<Block.Button> buttons) {
    ObjectNode node = NODES.objectNode().put("kind", "buttons");
    ArrayNode all = node.putArray("buttons");
    for (Block.Button button : buttons) {
      all.addObject()
          .put("label", button.label())
          .put("action", button.action())
          .put("round", button.round())
          .put("actsAtOnce", Actions.actAtOnce(button.action()));
    }
    return node;
  }

  private static ObjectNode form(Form form) {
    ObjectNode node = NODES.objectNode();
    node.put("action", form.action());
    node.put("round", form.round());
    node.put("title", form.title());
    node.put("intro", form.intro());
    node.put("submit", form.submit());
    node.put("note", form.note());
    ArrayNode fields = node.putArray("fields");
    form.fields().forEach(field -> fields.add(field(field)));
    return node;
  }

  private static ObjectNode field(Form.Field field) {
    ObjectNode node = NODES.objectNode().put("id", field.id()).put("label", field.label());
    if (field instanceof Form.TextField text) {
      node.put("kind", "text").put("placeholder", text.placeholder());
      node.put("maxLength", text.maxLength()).put("value", text.value());
    } else if (field instanceof Form.TickField tick) {
      node.put("kind", "tick").put("ticked", tick.ticked());
    } else if (field instanceof Form.ChoiceField choice) {
      node.put("kind", "choice").put("value", choice.value()).put("required", choice.required());
      ArrayNode choices = node.putArray("choices");
      for (Form.Choice one : choice.choices()) {
        choices.addObject().put("value", one.value()).put("label", one.label());
      }
    }
    return node;
  }
}
