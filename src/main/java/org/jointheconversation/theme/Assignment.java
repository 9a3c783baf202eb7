package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * That a reply is about a theme.
 *
 * @param theme the theme's id, or {@link #UNCLASSIFIED}
 * @param score 0 to 1: the chance that an analyst would say so too, as estimated in docs/theming.md
 * @param sure whether to count it without asking a person
 */
public record Assignment(String theme, double score, boolean sure) {
  /** Stands for a reply that says nothing, or nothing that the codebook knows. */
  public static final String UNCLASSIFIED = "unclassified";

  public Assignment {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score lies between 0 and 1");
    }
  }

  /**
   * What a reply counts for: its best theme, and every further one that is sure. The rest is an
   * offer to whoever decides.
   */
  public static List<Assignment> counted(List<Assignment> offered) {
    List<Assignment> counted = new ArrayList<>(offered);
    counted.subList(1, counted.size()).removeIf(assignment -> !assignment.sure());
    return counted;
  }

  /** Whether this says that the reply has no theme. */
  public boolean isUnclassified() {
    return theme.equals(UNCLASSIFIED);
  }
}
