package org.jointheconversation.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * What lies in the database file once the program has stopped.
 *
 * @param numbers of the replies that are there
 * @param doubles how many are there once more
 * @param unmasked how many still name somebody
 * @param strange how many nobody sent
 */
record KeptReplies(BitSet numbers, int doubles, int unmasked, int strange) {

  static KeptReplies read(Path database) {
    BitSet numbers = new BitSet();
    int doubles = 0;
    int unmasked = 0;
    int strange = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT text FROM reply")) {
      while (rows.next()) {
        OptionalInt number = ReplyTexts.number(rows.getString(1));
        if (number.isEmpty()) {
          strange++;
        } else if (numbers.get(number.getAsInt())) {
          doubles++;
        } else {
          numbers.set(number.getAsInt());
        }
        unmasked += ReplyTexts.redacted(rows.getString(1)) ? 0 : 1;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    }
    return new KeptReplies(numbers, doubles, unmasked, strange);
  }

  /** Whether each is there once, names nobody, and was sent by us. */
  boolean asItShouldBe() {
    return doubles == 0 && unmasked == 0 && strange == 0;
  }

  /** How many of these are not there. */
  int lost(BitSet accepted) {
    BitSet missing = (BitSet) accepted.clone();
    missing.andNot(numbers);
    return missing.cardinality();
  }
}
