package org.jointheconversation.store;

import java.util.List;
import java.util.function.Supplier;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;

/** {@link Persons} on the main database. */
public final class SqlPersons implements Persons {
  private final Database database;
  private final Supplier<InstallationKey> key;

  /**
   * @param key the installation's key for persons
   */
  public SqlPersons(Database database, Supplier<InstallationKey> key) {
    this.database = database;
    this.key = key;
  }

  @Override
  public List<PersonKey> of(long consultation, long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT a.person FROM audience_member a"
                        + " JOIN revision v ON v.id = a.revision_id"
                        + " WHERE a.member_id = ? AND v.consultation_id = ?",
                    member,
                    consultation)
                .map((row, context) -> new PersonKey(row.getString(1)))
                .list());
  }

  @Override
  public PersonKey of(ChatUser account) {
    return Pseudonyms.memberPerson(key.get(), account.wire());
  }
}
