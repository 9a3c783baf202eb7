package org.jointheconversation.rights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads where the rows of a table lie in a SQLite file, as its file format says. */
final class SqlitePages {
  private static final int LEAF = 13;
  private static final int INNER = 5;
  private static final int INDEX_LEAF = 10;
  private static final int FILE_HEADER = 100;
  private static final int BEFORE_WORDS = 16;

  private final ByteBuffer file;
  private final int pageSize;
  private final List<Cell> cells = new ArrayList<>();

  private SqlitePages(ByteBuffer file) {
    this.file = file;
    int written = Short.toUnsignedInt(file.getShort(16));
    this.pageSize = written == 1 ? 65_536 : written;
  }

  /**
   * A row's place.
   *
   * @param offset within the page
   * @param overflow the first further page; 0 where there is none
   */
  record Cell(long row, int page, int offset, int overflow) {}

  /** The rows of the table whose tree begins at a page. */
  static List<Cell> cells(Path database, int root) throws IOException {
    SqlitePages pages = new SqlitePages(ByteBuffer.wrap(Files.readAllBytes(database)));
    pages.walk(root);
    return pages.cells;
  }

  /**
   * How many bytes of old rows lie in the unused middle of the leaves of a tree. A row's words come
   * after its lengths and number: where a page holds one row, nothing else was ever so far in
   * front.
   */
  static int stale(Path database, int root) throws IOException {
    return new SqlitePages(ByteBuffer.wrap(Files.readAllBytes(database))).stale(root);
  }

  private int stale(int page) {
    int start = (page - 1) * pageSize;
    int type = file.get(start);
    int count = Short.toUnsignedInt(file.getShort(start + 3));
    if (type == LEAF || type == INDEX_LEAF) {
      int from = start + 8 + 2 * count + (count == 1 ? BEFORE_WORDS : 0);
      int to = start + Short.toUnsignedInt(file.getShort(start + 5));
      return (int) IntStream.range(from, to).filter(place -> file.get(place) != 0).count();
    }
    int stale = stale(file.getInt(start + 8));
    for (int i = 0; i < count; i++) {
      int cell = Short.toUnsignedInt(file.getShort(start + 12 + 2 * i));
      stale += stale(file.getInt(start + cell));
    }
    return stale;
  }

  private void walk(int page) {
    int start = (page - 1) * pageSize;
    int header = page == 1 ? start + FILE_HEADER : start;
    int type = file.get(header);
    int count = Short.toUnsignedInt(file.getShort(header + 3));
    int pointers = header + (type == INNER ? 12 : 8);
    for (int i = 0; i < count; i++) {
      int offset = Short.toUnsignedInt(file.getShort(pointers + 2 * i));
      if (type == LEAF) {
        cells.add(cell(page, start, offset));
      } else {
        walk(file.getInt(start + offset));
      }
    }
    if (type == INNER) {
      walk(file.getInt(header + 8));
    }
  }

  private Cell cell(int page, int start, int offset) {
    file.position(start + offset);
    long length = varint();
    long row = varint();
    int most = pageSize - 35;
    int least = (pageSize - 12) * 32 / 255 - 23;
    if (length <= most) {
      return new Cell(row, page, offset, 0);
    }
    long local = least + (length - least) % (pageSize - 4);
    int here = (int) (local <= most ? local : least);
    return new Cell(row, page, offset, file.getInt(file.position() + here));
  }

  private long varint() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      byte next = file.get();
      value = (value << 7) | (next & 0x7f);
      if (next >= 0) {
        return value;
      }
    }
    return (value << 8) | (file.get() & 0xff);
  }
}
