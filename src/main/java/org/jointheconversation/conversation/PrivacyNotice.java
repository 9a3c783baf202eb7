package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Block.Item;
import org.jointheconversation.consultation.About;
import org.jointheconversation.consultation.Definition;

/**
 * What people are told about their data before they answer, in one language: some sentences at the
 * question, and the whole of it where they ask who sees this (platform rules N5, N6, N30).
 */
final class PrivacyNotice {
  private final Texts texts;
  private final Terms terms;

  PrivacyNotice(Texts texts, Terms terms) {
    this.texts = texts;
    this.terms = terms;
  }

  /** What stands at every question. */
  String shortly(Definition definition) {
    return texts.get("prompt.privacy", closes(definition), terms.minGroup());
  }

  /** What stands in every form, above the button that sends it. */
  String note(Definition definition) {
    return texts.get("reply.note", closes(definition));
  }

  /** The whole of it, a heading and its sentences each. */
  List<Item> whole(Definition definition) {
    About about = definition.about();
    String closes = closes(definition);
    return List.of(
        item("who", about.privacy().controller(), about.decisionOwner()),
        item("why", about.purpose(), about.stillOpen()),
        item("basis", about.privacy().basis()),
        item("kept"),
        item("sees", terms.minGroup(), closes),
        item("platform"),
        item("when", closes, retentionDays(definition), terms.minGroup()),
        item("back", closes),
        item("contact", about.privacy().contact()));
  }

  /** The whole of it as a dialog shows it. */
  List<Block> blocks(Definition definition, String version) {
    List<Block> blocks = new ArrayList<>(whole(definition));
    blocks.add(new Block.Note(texts.get("prompt.more", definition.about().moreInformation())));
    blocks.add(new Block.Note(texts.get("privacy.version", version)));
    return blocks;
  }

  /** All that somebody may have been shown, by which its version is known. */
  String everything(Definition definition) {
    StringBuilder all = new StringBuilder(shortly(definition));
    all.append('\n').append(note(definition));
    whole(definition)
        .forEach(item -> all.append('\n').append(item.title()).append(": ").append(item.detail()));
    return all.toString();
  }

  private Item item(String name, Object... places) {
    return new Item(texts.get("privacy." + name + ".title"), texts.get("privacy." + name, places));
  }

  private int retentionDays(Definition definition) {
    return definition.keeping().retentionDays().orElse(terms.retentionDays());
  }

  private String closes(Definition definition) {
    return texts.day(definition.closes());
  }
}
