package org.jointheconversation.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the database says became of a benchmark's round, read past the program. */
final class KeptDeliveries {
  private final Map<String, String> states;

  private KeptDeliveries(Map<String, String> states) {
    this.states = states;
  }

  /** Reads the state of every first message to a member. */
  static KeptDeliveries read(String url) {
    Map<String, String> states = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT m.account, d.state FROM delivery d JOIN member m ON m.id = d.member_id"
                    + " WHERE d.reminder = 0")) {
      while (rows.next()) {
        states.put(rows.getString(1), rows.getString(2));
      }
      return new KeptDeliveries(states);
    } catch (SQLException e) {
      throw new IllegalStateException("the deliveries cannot be read", e);
    }
  }

  /** How many are in a state. */
  long in(String state) {
    return states.values().stream().filter(state::equals).count();
  }

  /** How many may still leave, or are leaving. */
  long unfinished() {
    return in("QUEUED") + in("SENDING") + in("RETRYING");
  }

  /** The state of a member's delivery. */
  String of(String account) {
    return states.getOrDefault(account, "none");
  }
}
