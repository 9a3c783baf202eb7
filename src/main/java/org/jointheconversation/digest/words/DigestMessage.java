package org.jointheconversation.digest.words;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.digest.Digest;

/**
 * The digest as a message to a channel, the same for every platform: one screen, with the whole of
 * it in plain words besides, and details in its thread. It is one Slack message with whatever names
 * (platform rules S14, S16); adapters cut its plain text where a platform wants it shorter, and
 * split what else is too long.
 */
public final class DigestMessage {
  /** What the buttons at a draft ask for; the conversation knows them by these names. */
  public static final String RELEASE = "digest-release";

  public static final String HOLD = "digest-hold";
  public static final String HOLD_QUOTE = "digest-quote";
  public static final String RENAME_THEME = "theme-rename";

  private DigestMessage() {}

  /** For the channels that read the digest. */
  public static Message of(Digest digest) {
    return new Message(DigestText.unwrapped(digest), blocks(digest, List.of()))
        .over(DigestThread.of(digest));
  }

  /**
   * For the channel that reviews it: the digest, every further quote that releasing it would
   * publish, and how to let it go or keep it back.
   */
  public static Message draft(Digest digest) {
    String draft =
        "Draft: only this channel has it. Read it, then release it or keep it back. Renaming a"
            + " theme makes a new draft.";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(draft)));
    blocks.addAll(reviewed(digest));
    blocks.add(new Block.Buttons(buttons(digest)));
    return new Message(draft + "\n\n" + DigestText.unwrapped(digest), blocks)
        .over(DigestThread.of(digest));
  }

  /** The digest with every quote that releasing it would publish. */
  public static List<Block> reviewed(Digest digest) {
    return blocks(digest, furtherQuotes(digest));
  }

  private static List<Block.Button> buttons(Digest digest) {
    List<Block.Button> buttons = new ArrayList<>();
    buttons.add(new Block.Button("Release", RELEASE, digest.id()));
    buttons.add(new Block.Button("Keep it back", HOLD, digest.id()));
    if (digest.hasQuotes()) {
      buttons.add(new Block.Button("Keep a quote out", HOLD_QUOTE, digest.id()));
    }
    String consultation = digest.subject().consultation() + "/";
    buttons.add(new Block.Button("Rename a theme", RENAME_THEME, consultation));
    return buttons;
  }

  private static List<Block> blocks(Digest digest, List<Block> furtherQuotes) {
    DigestWords words = new DigestWords(digest);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.title()));
    List<String> opening = new ArrayList<>(List.of(words.headline()));
    opening.addAll(words.notHeardFrom());
    opening.addAll(words.backAtTheTop());
    List<Digest.Theme> top = digest.shown().stream().limit(DigestText.TOP).toList();
    if (top.isEmpty()) {
      opening.add(words.themesHeading());
    }
    blocks.add(new Block.Paragraph(String.join("\n", opening)));
    if (!top.isEmpty()) {
      blocks.add(new Block.Heading(words.themesHeading()));
    }
    for (int i = 0; i < top.size(); i++) {
      Digest.Theme theme = top.get(i);
      blocks.add(new Block.Item(words.theme(i + 1, theme), words.figures(theme)));
      addQuotes(theme, blocks);
    }
    blocks.addAll(furtherQuotes);
    if (!words.changes().isEmpty()) {
      blocks.add(new Block.Item("What changed", String.join("\n", words.changes())));
    }
    if (!words.emerging().isEmpty()) {
      blocks.add(new Block.Item("New, in people’s own words", String.join("\n", words.emerging())));
    }
    if (!words.comparison().isEmpty()) {
      blocks.add(new Block.Item("Here and elsewhere", String.join("\n", words.comparison())));
    }
    if (!words.outcomes().isEmpty()) {
      blocks.add(new Block.Item("You said, we did", String.join("\n", words.outcomes())));
    }
    blocks.add(new Block.Note("How this was made. " + String.join(" ", words.method())));
    return blocks;
  }

  private static List<Block> furtherQuotes(Digest digest) {
    DigestWords words = new DigestWords(digest);
    List<Block> blocks = new ArrayList<>();
    for (Digest.Theme theme : digest.shown().stream().skip(DigestText.TOP).toList()) {
      if (!theme.quotes().isEmpty()) {
        blocks.add(new Block.Item(words.name(theme), "Quoted on the digest's page:"));
        addQuotes(theme, blocks);
      }
    }
    return blocks;
  }

  private static void addQuotes(Digest.Theme theme, List<Block> blocks) {
    theme.quotes().stream()
        .flatMap(quote -> quote.text().stream())
        .forEach(text -> blocks.add(new Block.Quotation(text)));
  }
}
