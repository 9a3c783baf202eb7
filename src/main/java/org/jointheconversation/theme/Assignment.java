package org.jointheconversation.theme;

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

  /** Whether this says that the reply has no theme. */
  public boolean isUnclassified() {
    return theme.equals(UNCLASSIFIED);
  }
}
