package org.jointheconversation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database, as somebody would who got hold of it. */
public final class Rows {
  private Rows() {}

  /** A number, such as a count. */
  public static int number(TestDatabase database, String sql) {
    return Integer.parseInt(texts(database, sql).get(0));
  }

  /** A number from a file. */
  public static int number(Path file, String sql) {
    return number(TestDatabase.of(file), sql);
  }

  /** The first column of every row, as text. */
  public static List<String> texts(Path file, String sql) {
    return texts(TestDatabase.of(file), sql);
  }

  /** The first column of every row, as text. */
  public static List<String> texts(TestDatabase database, String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError("cannot look into " + database, e);
    }
  }

  /** Changes rows behind the program's back. */
  public static void change(TestDatabase database, String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError("cannot change " + database, e);
    }
  }
}
