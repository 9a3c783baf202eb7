package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.theme.coding.ThemeStore;
import org.jointheconversation.theme.coding.ThemeStore.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes that assign the replies of one consultation anew. */
class SqlThemeStoreTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void what_one_has_done_is_not_begun_again_by_one_that_looked_before(TestStore kind) {
    TestInstallation installation =
        new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"), kind);
    installation.begin(Samples.CONSULTATION, Samples.audience(1, 0));
    long consultation =
        Long.parseLong(Rows.texts(installation.database(), "SELECT id FROM consultation").get(0));
    try (Database database = Database.open(installation.environment().get("DATABASE_URL"))) {
      ThemeStore store = new SqlThemeStore(database);
      store.begin(consultation, "v1");
      store.finish(consultation);
      store.begin(consultation, "v1");
      assertThat(store.progress(consultation)).contains(new Progress("v1", Progress.ALL));

      store.begin(consultation, "v2");
      assertThat(store.progress(consultation)).contains(new Progress("v2", -1));
    }
  }
}
