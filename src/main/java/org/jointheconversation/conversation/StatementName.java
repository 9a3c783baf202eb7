package org.jointheconversation.conversation;

import java.util.Optional;

/**
 * What a button beside a statement carries: the statement's random number, and the round from which
 * the reader came.
 */
record StatementName(long statement, String round) {
  private static final char BETWEEN = '.';

  String written() {
    return Long.toString(statement) + BETWEEN + round;
  }

  static Optional<StatementName> parse(String name) {
    int at = name.indexOf(BETWEEN);
    return at < 0
        ? Optional.empty()
        : OutcomeName.number(name.substring(0, at))
            .map(id -> new StatementName(id, name.substring(at + 1)));
  }
}
