package org.jointheconversation.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a definition may ask for but this version does not do. The grammar is whole from the start,
 * so that a definition written today is right tomorrow; its author is told plainly what will not
 * happen yet. Making something work means taking its row away.
 */
public enum NotYet {
  ORGANISATIONS(
      definition -> !definition.digest().organisations().isEmpty(),
      "digest.organisations: organisations have no digest of their own yet; the whole has.");

  private final Predicate<Definition> asked;
  private final String sentence;

  NotYet(Predicate<Definition> asked, String sentence) {
    this.asked = asked;
    this.sentence = sentence;
  }

  /** One line for each thing that this definition asks for in vain. */
  public static List<String> of(Definition definition) {
    return Arrays.stream(values())
        .filter(row -> row.asked.test(definition))
        .map(row -> row.sentence)
        .toList();
  }
}
