package org.jointheconversation.bench.themes;

import java.util.Set;

/** A reply, and the ids of the themes that people gave it. */
interface Labelled {
  String text();

  Set<String> themes();
}
