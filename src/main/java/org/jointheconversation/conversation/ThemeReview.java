package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.EmergentGroup;

/**
 * The word {@code themes}: what waits for a coordinator's eye in each consultation, with a button
 * for each thing to decide. Numbers are rounded, so that no digest can be compared with a true
 * count. Thread-safe.
 */
final class ThemeReview {
  private static final int MOST_GROUPS = 3;

  private final CodingDesk desk;
  private final Consultations consultations;
  private final ThemeChanges changes;
  private final Suppression suppression;
  private final Wording wording;

  ThemeReview(
      CodingDesk desk,
      Consultations consultations,
      ThemeChanges changes,
      Suppression suppression,
      Wording wording) {
    this.desk = desk;
    this.consultations = consultations;
    this.changes = changes;
    this.suppression = suppression;
    this.wording = wording;
  }

  /** The word typed. */
  Message typed(ChatUser who) {
    return wording.messages().listing(list(who));
  }

  /** What a button opens. */
  View view(ChatUser who, String action, String name) {
    return action.equals(Actions.THEMES)
        ? new View.TextView(text("themes.title"), list(who))
        : changes.view(who, action, SplitName.of(name));
  }

  /** A decision. */
  Answer submit(Inbound from, FormInput input) {
    return changes.submit(from, input);
  }

  private List<Block> list(ChatUser who) {
    List<Block> blocks = new ArrayList<>();
    try {
      for (Consultation one : consultations.all()) {
        if (one.runningSince().isPresent() && !one.takesNothingMore()) {
          add(blocks, one, who.wire());
        }
      }
    } catch (AccessDeniedException denied) {
      return List.of(new Block.Paragraph(text("themes.denied")));
    }
    return blocks.isEmpty() ? List.of(new Block.Paragraph(text("themes.none"))) : blocks;
  }

  private void add(List<Block> blocks, Consultation consultation, String account) {
    String slug = consultation.slug();
    int unsure = desk.countUnsure(slug, account);
    String title = consultations.inForce(consultation).definition().title();
    blocks.add(new Block.Item(title, text("themes.unsure", suppression.shown(unsure).orElse(0))));
    List<String> actions = new ArrayList<>();
    if (unsure > 0) {
      actions.add(Actions.THEME_SORT);
    }
    actions.addAll(List.of(Actions.THEME_RENAME, Actions.THEME_MERGE));
    blocks.add(buttons(actions, new SplitName(slug, "")));
    desk.undecided(slug, account).stream()
        .filter(group -> suppression.shown(group.people()).isPresent())
        .limit(MOST_GROUPS)
        .forEach(group -> add(blocks, slug, group));
  }

  private void add(List<Block> blocks, String slug, EmergentGroup group) {
    int people = suppression.shown(group.people()).orElseThrow();
    blocks.add(new Block.Item(text("themes.new", group.name()), text("themes.people", people)));
    List<String> actions =
        List.of(Actions.THEME_PROMOTE, Actions.THEME_ABSORB, Actions.THEME_DISMISS);
    blocks.add(buttons(actions, new SplitName(slug, Long.toString(group.id()))));
  }

  private Block buttons(List<String> actions, SplitName name) {
    return new Block.Buttons(
        actions.stream()
            .map(action -> new Block.Button(text(action + ".button"), action, name.written()))
            .toList());
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }
}
