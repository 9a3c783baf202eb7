package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/** Something done with a connection, inside somebody else's transaction. */
@FunctionalInterface
interface Work<T> {
  T run(Handle handle);
}
