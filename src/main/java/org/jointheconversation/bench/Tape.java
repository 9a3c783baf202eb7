package org.jointheconversation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntFunction;

/**
 * Requests made beforehand, in a file: made while nothing is measured, and not held in the heap
 * that the program under load needs. Thread-safe once recorded.
 */
final class Tape implements AutoCloseable {
  private final FileChannel channel;
  private final long[] ends;
  private final int first;

  private Tape(FileChannel channel, int first, long[] ends) {
    this.channel = channel;
    this.first = first;
    this.ends = ends;
  }

  /** Records the requests from number {@code first} on. */
  static Tape record(Path file, int first, int count, IntFunction<byte[]> request) {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.DELETE_ON_CLOSE);
      long[] ends = new long[count];
      long end = 0;
      for (int i = 0; i < count; i++) {
        end += channel.write(ByteBuffer.wrap(request.apply(first + i)), end);
        ends[i] = end;
      }
      return new Tape(channel, first, ends);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return ends.length;
  }

  /** The number of the request at a place. */
  int number(int place) {
    return first + place;
  }

  /** Reads the request at a place into an empty buffer, ready to be sent. */
  void read(int place, ByteBuffer into) throws IOException {
    long start = place == 0 ? 0 : ends[place - 1];
    into.clear().limit((int) (ends[place] - start));
    while (into.hasRemaining()) {
      if (channel.read(into, start + into.position()) < 0) {
        throw new IOException("the tape is too short");
      }
    }
    into.flip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
