package org.jointheconversation.store;

import java.util.Optional;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;

/** {@link AddressBook} on the main database. */
public final class SqlAddressBook implements AddressBook {
  private final Database database;

  public SqlAddressBook(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(ChatUser user) {
    return find(key(user));
  }

  @Override
  public Optional<String> find(ChatChannel channel) {
    return find(key(channel));
  }

  @Override
  public void put(ChatUser user, String address) {
    put(key(user), address);
  }

  @Override
  public void put(ChatChannel channel, String address) {
    put(key(channel), address);
  }

  @Override
  public void remove(ChatUser user) {
    remove(key(user));
  }

  @Override
  public void remove(ChatChannel channel) {
    remove(key(channel));
  }

  private static Key key(ChatUser user) {
    return new Key("user", user.platform(), user.team(), user.user());
  }

  private static Key key(ChatChannel channel) {
    return new Key("channel", channel.platform(), channel.team(), channel.channel());
  }

  /** Bound by place, not by name: it is asked for every message typed in Teams. */
  private Optional<String> find(Key key) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT address FROM address WHERE kind = ? AND platform = ? AND team = ?"
                        + " AND target = ?",
                    key.kind(),
                    key.platform(),
                    key.team(),
                    key.target())
                .mapTo(String.class)
                .findOne());
  }

  private void put(Key key, String address) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO address (kind, platform, team, target, address)"
                        + " VALUES (:kind, :platform, :team, :target, :address)"
                        + " ON CONFLICT (kind, platform, team, target)"
                        + " DO UPDATE SET address = excluded.address")
                .bindMethods(key)
                .bind("address", address)
                .execute());
  }

  private void remove(Key key) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM address WHERE kind = :kind AND platform = :platform"
                        + " AND team = :team AND target = :target")
                .bindMethods(key)
                .execute());
  }

  /** The primary key of an address. */
  public record Key(String kind, String platform, String team, String target) {
    Key(String kind, Platform platform, String team, String target) {
      this(kind, platform.wire(), team, target);
    }
  }
}
