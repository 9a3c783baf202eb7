package org.jointheconversation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database, as somebody sees it who knows where it is. */
public record TestDatabase(String url) {
  private static final String FILE = "jdbc:sqlite:";

  public static TestDatabase of(Path file) {
    return new TestDatabase(FILE + file);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  public boolean isFile() {
    return url.startsWith(FILE);
  }

  public Path file() {
    return Path.of(url.substring(FILE.length()));
  }

  @Override
  public String toString() {
    return url;
  }
}
