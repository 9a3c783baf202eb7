package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.List;

/** Something to measure, with the files that it needs. */
interface Table {
  /** What is measured on what, for people. */
  String title();

  /** The files without which it cannot be measured, as paths within the folder of data. */
  List<String> files();

  /** Measures and says what came out. */
  void measure(Lab lab) throws IOException;
}
