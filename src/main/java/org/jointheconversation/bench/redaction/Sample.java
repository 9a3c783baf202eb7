package org.jointheconversation.bench.redaction;

import java.util.List;

/** A made reply and the personal data in it. */
record Sample(String text, List<Planted> planted) {
  Sample {
    planted = List.copyOf(planted);
  }
}
