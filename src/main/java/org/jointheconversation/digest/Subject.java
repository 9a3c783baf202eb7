package org.jointheconversation.digest;

import java.util.Optional;
import org.jointheconversation.consultation.IsoWeek;

/**
 * What a digest is about.
 *
 * @param consultation its name in files and commands
 * @param title its title, in words for people
 * @param week in the consultation's zone
 * @param organisation the one organisation it is about; empty for the whole consultation
 * @param edition 1 for the first of the week, one more for every correction
 */
public record Subject(
    String consultation, String title, IsoWeek week, Optional<String> organisation, int edition) {

  public Subject {
    if (edition < 1) {
      throw new IllegalArgumentException("editions are counted from 1");
    }
  }
}
