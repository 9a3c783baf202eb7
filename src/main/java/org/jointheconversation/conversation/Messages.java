package org.jointheconversation.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.About;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.redaction.Finding;

/** The messages that staff get. */
final class Messages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);

  private final Texts texts;
  private final Forms forms;
  private final int minGroup;

  Messages(Texts texts, Forms forms, int minGroup) {
    this.texts = texts;
    this.forms = forms;
    this.minGroup = minGroup;
  }

  /** The question, who asks, who can see the answer, and how to be left alone. */
  Message prompt(OpenRound round) {
    return prompt(round, List.of());
  }

  /** The same once more, to somebody who has not answered. */
  Message reminder(OpenRound round) {
    return prompt(round, List.of(texts.get("prompt.reminder")));
  }

  private Message prompt(OpenRound round, List<String> lead) {
    Definition definition = round.definition();
    About about = definition.about();
    String who =
        texts.get("prompt.who", about.privacy().controller(), about.title(), about.purpose());
    String privacy = texts.get("prompt.privacy", day(definition), minGroup);
    String more = texts.get("prompt.more", about.moreInformation());
    String out = texts.get("prompt.out");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(round.prompt().text()));
    lead.forEach(line -> blocks.add(new Block.Paragraph(line)));
    blocks.add(new Block.Paragraph(who));
    blocks.add(new Block.Note(privacy));
    blocks.add(new Block.Note(more + "\n" + out));
    List<String> lines = new ArrayList<>(lead);
    lines.addAll(List.of(round.prompt().text(), who, privacy, more, out));
    String text = String.join("\n", lines);
    return new Message(text, blocks, Optional.of(forms.reply(round)));
  }

  /** What takes the prompt's place after a reply. It holds no word of the reply. */
  Message receipt(
      String titleKey, OpenRound round, Instant now, ZoneId zone, List<Finding> masked) {
    String title = texts.get(titleKey, MOMENT.format(now.atZone(zone)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    StringBuilder text = new StringBuilder(title);
    if (!masked.isEmpty()) {
      String note = texts.get("kept.masked", names(masked));
      blocks.add(new Block.Paragraph(note));
      text.append(". ").append(note);
    }
    String next = texts.get("kept.next", day(round.definition()));
    blocks.add(new Block.Note(next));
    blocks.add(buttons(round));
    return new Message(text.append(masked.isEmpty() ? ". " : " ").append(next).toString(), blocks);
  }

  /** A receipt for what was said unasked, which no round's button can find again. */
  Message unaskedReceipt(Instant now, ZoneId zone, List<Finding> masked) {
    String title = texts.get("kept.title", MOMENT.format(now.atZone(zone)));
    return masked.isEmpty()
        ? Message.plain(title)
        : Message.plain(title + ". " + texts.get("kept.masked", names(masked)));
  }

  /** After everything was taken back: the way to reply again stays open. */
  Message withdrawn(OpenRound round) {
    String text = texts.get("withdrawn");
    return new Message(
        text,
        List.of(new Block.Paragraph(text), new Block.Note(round.prompt().text())),
        Optional.of(forms.reply(round)));
  }

  Message privacy(Definition definition) {
    About.Privacy privacy = definition.about().privacy();
    return Message.plain(
        texts.get(
            "privacy", privacy.controller(), privacy.basis(), privacy.contact(), day(definition)));
  }

  Message say(String key, Object... places) {
    return Message.plain(texts.get(key, places));
  }

  private Block buttons(OpenRound round) {
    String name = round.round().name();
    return new Block.Buttons(
        List.of(
            new Block.Button(texts.get("kept.show"), Actions.SHOW, name),
            new Block.Button(texts.get("kept.edit"), Actions.EDIT, name),
            new Block.Button(texts.get("kept.withdraw"), Actions.WITHDRAW, name),
            new Block.Button(texts.get("kept.more"), Actions.REPLY, name)));
  }

  private String names(List<Finding> masked) {
    Set<String> names = new LinkedHashSet<>();
    masked.forEach(finding -> names.add(texts.get("mask." + finding.kind().name())));
    List<String> listed = List.copyOf(names);
    String last = listed.get(listed.size() - 1);
    String before = String.join(", ", listed.subList(0, listed.size() - 1));
    return before.isEmpty() ? last : texts.get("mask.and", before, last);
  }

  private static String day(Definition definition) {
    return DAY.format(definition.closes());
  }
}
