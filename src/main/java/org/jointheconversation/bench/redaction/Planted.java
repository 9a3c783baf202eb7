package org.jointheconversation.bench.redaction;

import org.jointheconversation.redaction.Kind;

/** Personal data in a made reply, in code points, end exclusive. */
record Planted(Kind kind, int start, int end) {}
