package org.jointheconversation.store;

import java.util.List;
import org.jointheconversation.consultation.PrivacyWords;
import org.jointheconversation.consultation.PrivacyWordsStore;

/** {@link PrivacyWordsStore} on the main database. */
public final class SqlPrivacyWordsStore implements PrivacyWordsStore {
  private final Database database;

  public SqlPrivacyWordsStore(Database database) {
    this.database = database;
  }

  @Override
  public void keep(List<PrivacyWords> words) {
    database.write(
        handle -> {
          for (PrivacyWords one : words) {
            handle.execute(
                "INSERT INTO privacy_words (version, language, words) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                one.version(),
                one.language(),
                one.words());
          }
          return null;
        });
  }

  @Override
  public List<PrivacyWords> all() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT version, language, words FROM privacy_words ORDER BY version, language")
                .map(
                    (row, context) ->
                        new PrivacyWords(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }
}
