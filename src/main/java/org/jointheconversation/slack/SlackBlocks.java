package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.slack.BlockRenderer.Part;

/**
 * A neutral message as Slack messages: one, or as many as Slack's limits on blocks and characters
 * ask for (S14, S16). Pure.
 */
public final class SlackBlocks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SlackBlocks() {}

  /**
   * A Slack message.
   *
   * @param text escaped, never blank, at most 4,000 long: what notifications and screen readers say
   *     (S17, S18)
   */
  record Payload(String text, List<LayoutBlock> blocks) {
    Payload {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The payloads as a JSON array, the first for the channel and the rest for its thread; pictures
   * as what is said in their place.
   */
  public static String json(Message message) {
    try {
      List<Payload> all = new ArrayList<>(messages(message));
      message.thread().forEach(below -> all.addAll(messages(below)));
      JsonNode payloads = JSON.readTree(JsonOps.toJsonString(all));
      return payloads.toPrettyString();
    } catch (IOException impossible) {
      throw new UncheckedIOException("our own JSON cannot be read", impossible);
    }
  }

  /** In the order in which they are sent; at least one. */
  static List<Payload> messages(Message message) {
    List<Payload> payloads = new ArrayList<>();
    for (List<Part> page : pages(parts(message))) {
      String text = payloads.isEmpty() ? message.text() : plain(page);
      payloads.add(payload(text, page, message.language()));
    }
    return payloads.isEmpty()
        ? List.of(payload(message.text(), List.of(), message.language()))
        : payloads;
  }

  private static Payload payload(String text, List<Part> page, Language language) {
    String fitting = SlackText.fit(text, Limits.MESSAGE_TEXT);
    return new Payload(
        fitting.isBlank() ? Texts.UNTITLED.in(language) : fitting,
        page.stream().map(Part::block).toList());
  }

  private static List<Part> parts(Message message) {
    List<Block> blocks = message.blocks();
    List<Block.Button> beside = message.form().isPresent() ? lastButtons(blocks) : List.of();
    List<Part> parts = new ArrayList<>();
    blocks
        .subList(0, beside.isEmpty() ? blocks.size() : blocks.size() - 1)
        .forEach(block -> parts.addAll(BlockRenderer.render(block)));
    message
        .form()
        .map(form -> open(form, message.language()))
        .ifPresent(button -> parts.addAll(BlockRenderer.primary(button, beside)));
    return parts;
  }

  private static Block.Button open(Form form, Language language) {
    return new Block.Button(Texts.REPLY.in(language), form.action(), form.round());
  }

  /** Buttons at the end stand beside the one that opens the form, where people look for them. */
  private static List<Block.Button> lastButtons(List<Block> blocks) {
    return !blocks.isEmpty()
            && blocks.get(blocks.size() - 1) instanceof Block.Buttons last
            && last.buttons().size() < Limits.BUTTONS_IN_A_ROW
        ? last.buttons()
        : List.of();
  }

  private static List<List<Part>> pages(List<Part> parts) {
    List<List<Part>> pages = new ArrayList<>();
    int room = 0;
    for (Part part : parts) {
      boolean fits = !pages.isEmpty() && last(pages).size() < Limits.MESSAGE_BLOCKS;
      if (!fits || part.characters() > room) {
        pages.add(new ArrayList<>());
        room = Limits.MESSAGE_CHARACTERS;
      }
      last(pages).add(part);
      room -= part.characters();
    }
    return pages;
  }

  private static List<Part> last(List<List<Part>> pages) {
    return pages.get(pages.size() - 1);
  }

  /** What a later page says, not escaped: the payload does that. */
  private static String plain(List<Part> page) {
    StringBuilder text = new StringBuilder();
    page.stream()
        .map(part -> SlackText.unescape(part.plain()))
        .filter(plain -> !plain.isBlank())
        .forEach(plain -> text.append(text.isEmpty() ? "" : "\n").append(plain));
    return text.toString();
  }
}
