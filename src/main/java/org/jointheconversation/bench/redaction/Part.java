package org.jointheconversation.bench.redaction;

import org.jointheconversation.redaction.Kind;

/** One kind of personal data as people write it, with or without the words around it. */
interface Part {
  Kind kind();

  /** Says something that holds the kind once; may plant other kinds beside it. */
  void write(Draft draft, Dice dice);
}
