package org.jointheconversation.store;

/** Connections that only read. Thread-safe. */
interface Readers extends AutoCloseable {
  /**
   * Runs {@code work} on one of them.
   *
   * @throws org.jointheconversation.ops.StorageUnavailableException where the database refuses
   */
  <T> T read(Work<T> work);

  @Override
  void close();
}
