package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptRepliesTest {
  private static final int NAMES_SOMEBODY = 3;

  @TempDir Path folder;

  @Test
  void what_is_missing_double_unmasked_or_strange_is_counted() throws SQLException {
    KeptReplies kept =
        kept(
            ReplyTexts.text(0),
            ReplyTexts.text(1),
            ReplyTexts.text(1),
            ReplyTexts.text(NAMES_SOMEBODY),
            "Something else.");

    assertThat(kept.lost(numbers(0, 1, 2))).isEqualTo(1);
    assertThat(kept.doubles()).isEqualTo(1);
    assertThat(kept.unmasked()).isEqualTo(1);
    assertThat(kept.strange()).isEqualTo(1);
    assertThat(kept.asItShouldBe()).isFalse();
  }

  @Test
  void each_once_is_as_it_should_be() throws SQLException {
    KeptReplies kept = kept(ReplyTexts.text(0), ReplyTexts.text(1));

    assertThat(kept.lost(numbers(0, 1))).isZero();
    assertThat(kept.asItShouldBe()).isTrue();
  }

  private KeptReplies kept(String... texts) throws SQLException {
    Path file = folder.resolve("jtc.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute("CREATE TABLE reply (text TEXT)");
      PreparedStatement insert = connection.prepareStatement("INSERT INTO reply VALUES (?)");
      for (String text : texts) {
        insert.setString(1, text);
        insert.execute();
      }
    }
    return KeptReplies.read(file);
  }

  private static BitSet numbers(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return set;
  }
}
