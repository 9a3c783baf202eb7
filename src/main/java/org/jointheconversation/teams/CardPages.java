package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Fills cards from top to bottom, so that none is larger than Teams takes (T17) and none has more
 * than six actions (T21). Not thread-safe; made for one message.
 */
final class CardPages {
  /** 80 KB, counted as UTF-16, of which the envelope and its plain texts get a share. */
  static final int LARGEST_ACTIVITY_CHARS = 80 * 1024 / 2;

  static final int LARGEST_BODY_CHARS = 28_000;
  static final int MOST_ACTIONS = 6;

  /** In a dialog, which is opened to choose in; our own. */
  private static final int MOST_ACTIONS_IN_DIALOG = 30;

  private final List<ArrayNode> pages = new ArrayList<>();
  private final int mostActions;
  private int chars;
  private int actions;

  CardPages() {
    this(MOST_ACTIONS);
  }

  private CardPages(int mostActions) {
    this.mostActions = mostActions;
    startPage(List.of());
  }

  /** For what opens over the chat. */
  static CardPages ofDialog() {
    return new CardPages(MOST_ACTIONS_IN_DIALOG);
  }

  /** Adds elements that stay together. */
  void add(List<ObjectNode> elements) {
    int moreActions = elements.stream().mapToInt(CardElements::actionsIn).sum();
    boolean full =
        chars + chars(elements) > LARGEST_BODY_CHARS || actions + moreActions > mostActions;
    if (full && !last().isEmpty()) {
      startPage(headingsAtTheEnd());
    }
    put(elements);
  }

  private void put(List<ObjectNode> elements) {
    last().addAll(elements);
    chars += chars(elements);
    actions += elements.stream().mapToInt(CardElements::actionsIn).sum();
  }

  private static int chars(List<ObjectNode> elements) {
    return elements.stream().mapToInt(element -> Json.write(element).length() + 1).sum();
  }

  /** Takes them away: a heading stands where that begins which it is about. */
  private List<ObjectNode> headingsAtTheEnd() {
    ArrayNode page = last();
    Deque<ObjectNode> headings = new ArrayDeque<>();
    while (page.size() > 1 && CardElements.isHeading(page.get(page.size() - 1))) {
      headings.addFirst((ObjectNode) page.remove(page.size() - 1));
    }
    return List.copyOf(headings);
  }

  /** The body of each card, at least one. */
  List<ArrayNode> pages() {
    return List.copyOf(pages);
  }

  private ArrayNode last() {
    return pages.get(pages.size() - 1);
  }

  private void startPage(List<ObjectNode> with) {
    pages.add(Json.array(List.of()));
    chars = 0;
    actions = 0;
    put(with);
  }
}
