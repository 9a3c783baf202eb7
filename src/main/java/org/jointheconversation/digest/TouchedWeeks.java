package org.jointheconversation.digest;

import java.util.List;
import org.jointheconversation.consultation.IsoWeek;

/** Weeks that are public and whose replies changed since. Thread-safe. */
public interface TouchedWeeks {

  /**
   * A week whose digest may have to be corrected.
   *
   * @param urgent whether a quote was taken back
   */
  record Touched(String consultation, IsoWeek week, boolean urgent) {}

  List<Touched> all();

  /** Forgets one: what changes from now on touches the week again. */
  void forget(Touched week);

  /** Remembers one that could not be seen to. */
  void remember(Touched week);
}
