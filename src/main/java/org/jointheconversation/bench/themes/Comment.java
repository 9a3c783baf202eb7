package org.jointheconversation.bench.themes;

import java.time.LocalDate;
import java.util.Set;

/**
 * A patient's comment. Hides its text.
 *
 * @param service which of the trust's services it is about
 * @param respondent who wrote it, perhaps with other comments
 * @param themes ids of the codebook's
 */
record Comment(String service, String respondent, LocalDate date, String text, Set<String> themes)
    implements Labelled {

  @Override
  public String toString() {
    return "Comment[" + service + "]";
  }
}
