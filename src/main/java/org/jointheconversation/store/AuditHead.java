package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.privacy.MasterKeys;

/**
 * Which entry of the audit log is the last, beside the keys and sealed: whoever can change the main
 * database alone cuts nothing off the end unseen, and cannot write the chain anew. Thread-safe.
 */
final class AuditHead {
  private static final String PURPOSE = "audit-head";

  private final Database keys;
  private final MasterKeys master;

  AuditHead(Database keys, MasterKeys master) {
    this.keys = keys;
    this.master = master;
  }

  /** An entry by its number and hash. */
  record Head(long number, String hash) {}

  Optional<Head> read() {
    return keys.read(this::read);
  }

  private Optional<Head> read(Handle handle) {
    return handle
        .select("SELECT sealed FROM audit_head WHERE place = 1")
        .mapTo(byte[].class)
        .findOne()
        .map(bytes -> new String(master.open(bytes, PURPOSE), StandardCharsets.UTF_8))
        .map(text -> new Head(number(text), text.substring(text.indexOf(' ') + 1)));
  }

  private static long number(String text) {
    return Long.parseLong(text.substring(0, text.indexOf(' ')));
  }

  /** Moves on to a later entry; another process may have been quicker. */
  void advance(Head head) {
    keys.write(
        handle -> {
          keys.takeTurn(handle, Turn.KEYS);
          return read(handle).filter(known -> known.number() >= head.number()).isPresent()
              ? 0
              : put(handle, head);
        });
  }

  /** Goes to an entry, be it an earlier one: a backup was put back, and the log says so. */
  void set(Head head) {
    keys.write(handle -> put(handle, head));
  }

  private int put(Handle handle, Head head) {
    byte[] text = (head.number() + " " + head.hash()).getBytes(StandardCharsets.UTF_8);
    return handle.execute(
        "INSERT INTO audit_head (place, sealed) VALUES (1, ?)"
            + " ON CONFLICT (place) DO UPDATE SET sealed = excluded.sealed",
        master.seal(text, PURPOSE));
  }
}
