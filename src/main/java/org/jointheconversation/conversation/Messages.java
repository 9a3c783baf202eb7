package org.jointheconversation.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.About;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.statement.Statements;

/** The messages that staff get, in one language. */
final class Messages {
  /** What a button carries that is about no round. */
  static final String NO_ROUND = "0";

  /** How to be left alone, said to somebody who is asked by name. */
  private static final String ASKED = "prompt.out";

  private final Texts texts;
  private final PrivacyNotice privacy;
  private final Forms forms;
  private final StatementWording statements;

  Messages(Texts texts, PrivacyNotice privacy, Forms forms, StatementWording statements) {
    this.texts = texts;
    this.privacy = privacy;
    this.forms = forms;
    this.statements = statements;
  }

  /** The question, who asks, who can see the answer, and how to be left alone. */
  Message prompt(OpenRound round) {
    return prompt(round.question(), List.of(), ASKED);
  }

  /** The same for everybody in a channel. */
  Message shared(OpenRound round) {
    return prompt(round.question(), List.of(), "prompt.shared");
  }

  /** The same once more, to somebody who has not answered. */
  Message reminder(OpenRound round) {
    return prompt(round.question(), List.of(texts.get("prompt.reminder")), ASKED);
  }

  /** The same again, to somebody who wanted to be asked later. */
  Message snoozed(OpenRound round) {
    return prompt(round.question(), List.of(texts.get("prompt.snoozed")), ASKED);
  }

  /** The same to somebody who looks at it before others do. */
  Message preview(Question question) {
    boolean shared = question.prompt().channel().isPresent();
    List<String> lead = List.of(texts.get("preview.lead"));
    return prompt(question, lead, shared ? "prompt.shared" : ASKED);
  }

  private Message prompt(Question question, List<String> lead, String outKey) {
    About about = question.definition().about();
    String who =
        texts.get("prompt.who", about.privacy().controller(), about.title(), about.purpose());
    String notice = privacy.shortly(question.definition());
    String more = texts.get("prompt.more", about.moreInformation());
    String out = texts.get(outKey);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(question.prompt().text()));
    lead.forEach(line -> blocks.add(new Block.Paragraph(line)));
    blocks.add(new Block.Paragraph(who));
    blocks.add(new Block.Note(notice));
    blocks.add(new Block.Note(more + "\n" + out));
    blocks.add(new Block.Buttons(buttons(question, outKey)));
    List<String> lines = new ArrayList<>(lead);
    lines.addAll(List.of(question.prompt().text(), who, notice, more, out));
    return message(String.join("\n", lines), blocks, Optional.of(forms.reply(question)));
  }

  /** Nobody puts off for others what a channel was asked, nor what is only looked at. */
  private List<Block.Button> buttons(Question question, String outKey) {
    String name = question.name();
    boolean onlyLooked = PreviewName.parse(name).isPresent();
    List<Block.Button> buttons = new ArrayList<>(List.of(whoSees(name)));
    if (outKey.equals(ASKED) && !onlyLooked) {
      buttons.add(notNow(name));
    }
    if (!onlyLooked) {
      buttons.addAll(ofOthers(question.definition(), name));
    }
    return buttons;
  }

  /** The way to the words of others, where anybody's may be shown. */
  private List<Block.Button> ofOthers(Definition definition, String round) {
    return Statements.mayBeShown(definition) ? List.of(statements.button(round)) : List.of();
  }

  /** What takes the prompt's place after a reply. It holds no word of the reply. */
  Message receipt(
      String titleKey, OpenRound round, Instant now, ZoneId zone, List<Finding> masked) {
    String name = round.round().name();
    List<Block.Button> more = new ArrayList<>();
    more.add(new Block.Button(texts.get("kept.more"), Actions.REPLY, name));
    more.addAll(ofOthers(round.definition(), name));
    return receipt(
        title(titleKey, now, zone),
        Optional.of(round.prompt().text()),
        round.definition(),
        masked("kept.masked", masked),
        changing(name, more.toArray(Block.Button[]::new)));
  }

  /** The same at any later time: no time is kept of which that could be told. */
  Message answered(OpenRound round) {
    String name = round.round().name();
    Block.Button more = new Block.Button(texts.get("kept.more"), Actions.REPLY, name);
    return receipt(
        texts.get("kept.before"),
        Optional.of(round.prompt().text()),
        round.definition(),
        Optional.empty(),
        changing(name, more));
  }

  /** After one of {@code my-replies} was changed. */
  Message changed(OwnReplies own, Instant now, List<Finding> masked) {
    String title = title("edited", now, own.participant().zone());
    return receipt(
        title,
        own.prompt().map(PromptDefinition::text),
        own.definition(),
        masked("kept.masked", masked),
        changing(own.name(), mine()));
  }

  /** A receipt for what was said unasked, which no round's button can find again. */
  Message unaskedReceipt(Definition definition, Instant now, ZoneId zone, List<Finding> masked) {
    List<Block.Button> buttons = new ArrayList<>(List.of(mine(), whoSees(NO_ROUND)));
    buttons.addAll(ofOthers(definition, NO_ROUND));
    return receipt(
        title("kept.title", now, zone),
        Optional.empty(),
        definition,
        masked("kept.masked.unasked", masked),
        new Block.Buttons(buttons));
  }

  /**
   * A receipt.
   *
   * @param question what was answered, which the receipt took the place of
   */
  private Message receipt(
      String title,
      Optional<String> question,
      Definition definition,
      Optional<String> masked,
      Block buttons) {
    String next = texts.get("kept.next", texts.day(definition.closes()));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title)));
    question.ifPresent(asked -> blocks.add(new Block.Note(asked)));
    masked.ifPresent(note -> blocks.add(new Block.Paragraph(note)));
    blocks.addAll(List.of(new Block.Note(next), buttons));
    String text = title + ". " + masked.map(note -> note + " ").orElse("") + next;
    return message(text, blocks, Optional.empty());
  }

  /** What was masked, in words; empty where nothing was. */
  private Optional<String> masked(String key, List<Finding> masked) {
    return masked.isEmpty() ? Optional.empty() : Optional.of(texts.get(key, names(masked)));
  }

  private String title(String key, Instant now, ZoneId zone) {
    return texts.get(key, texts.moment(now.atZone(zone)));
  }

  /** After everything was taken back: the way to reply again stays open. */
  Message withdrawn(OpenRound round) {
    String text = texts.get("withdrawn");
    return message(
        text,
        List.of(new Block.Paragraph(text), new Block.Note(round.prompt().text())),
        Optional.of(forms.reply(round.question())));
  }

  /** After one of {@code my-replies} was taken back. */
  Message withdrawn() {
    String text = texts.get("withdrawn");
    return message(
        text,
        List.of(new Block.Paragraph(text), new Block.Buttons(List.of(mine()))),
        Optional.empty());
  }

  /** The help, with buttons for what the words show, and for some that do something. */
  Message help(List<String> words) {
    String text = texts.get("help");
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(text)));
    blocks.add(new Block.Buttons(List.of(word(Actions.TELL), mine(), whoSees(NO_ROUND))));
    if (!words.isEmpty()) {
      blocks.add(new Block.Buttons(words.stream().map(this::word).toList()));
    }
    return message(text, blocks, Optional.empty());
  }

  Message say(String key, Object... places) {
    return saying(texts.get(key, places));
  }

  /** A sentence with buttons for what one may want next. */
  Message withWords(String text, String... words) {
    List<Block.Button> buttons = Arrays.stream(words).map(this::word).toList();
    return message(text, List.of(new Block.Paragraph(text), new Block.Buttons(buttons)));
  }

  /** A sentence with one button. */
  Message withButton(String text, String label, String action, String round) {
    List<Block.Button> button = List.of(new Block.Button(label, action, round));
    return message(text, List.of(new Block.Paragraph(text), new Block.Buttons(button)));
  }

  /** The button that does what a word does. */
  Block.Button word(String word) {
    return new Block.Button(texts.get(word + ".button"), word, NO_ROUND);
  }

  /** A sentence of these texts. */
  Message saying(String text) {
    return Message.plain(text).in(texts.language());
  }

  /** A list to look through; the same in plain words, for notifications and screen readers. */
  Message listing(List<Block> blocks) {
    String text =
        blocks.stream()
            .map(Messages::plain)
            .filter(plain -> !plain.isEmpty())
            .collect(Collectors.joining("\n"));
    return message(text, blocks);
  }

  private static String plain(Block block) {
    if (block instanceof Block.Item item) {
      return item.title() + "\n" + item.detail();
    }
    return block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
  }

  Message message(String text, List<Block> blocks) {
    return message(text, blocks, Optional.empty());
  }

  private Message message(String text, List<Block> blocks, Optional<Form> form) {
    return new Message(text, blocks, form, texts.language());
  }

  /** Reply, and for the newest question of all Not now. */
  Block answering(OpenRound round, boolean newest) {
    String name = round.round().name();
    Block.Button reply = new Block.Button(texts.get("reply.button"), Actions.REPLY, name);
    return new Block.Buttons(newest ? List.of(reply, notNow(name)) : List.of(reply));
  }

  /** Show, Edit and Take it back, and perhaps one button more. */
  Block changing(String name, Block.Button... more) {
    List<Block.Button> buttons = new ArrayList<>();
    buttons.add(new Block.Button(texts.get("kept.show"), Actions.SHOW, name));
    buttons.add(new Block.Button(texts.get("kept.edit"), Actions.EDIT, name));
    buttons.add(new Block.Button(texts.get("kept.withdraw"), Actions.WITHDRAW, name));
    buttons.addAll(List.of(more));
    return new Block.Buttons(buttons);
  }

  private Block.Button mine() {
    return word(Actions.MY_REPLIES);
  }

  private Block.Button notNow(String round) {
    return new Block.Button(texts.get("snooze.button"), Actions.SNOOZE, round);
  }

  private Block.Button whoSees(String round) {
    return new Block.Button(texts.get("privacy.button"), Actions.PRIVACY, round);
  }

  private String names(List<Finding> masked) {
    Set<String> names = new LinkedHashSet<>();
    masked.forEach(finding -> names.add(texts.get("mask." + finding.kind().name())));
    List<String> listed = List.copyOf(names);
    String last = listed.get(listed.size() - 1);
    String before = String.join(", ", listed.subList(0, listed.size() - 1));
    return before.isEmpty() ? last : texts.get("mask.and", before, last);
  }
}
