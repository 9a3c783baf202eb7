package org.jointheconversation.rights;

import java.util.Arrays;

/**
 * Which replies share a handle, and which handles are one person's as far as that is known. Handles
 * are numbered from 0 in the order of their codes, persons from 0. Not thread-safe.
 */
final class Ties {
  private final long[] codes;
  private final int[] handleOfRow;
  private final int[] personOfHandle;
  private int persons;

  private Ties(long[] codes, LinkTable table) {
    this.codes = codes;
    this.handleOfRow = new int[table.size()];
    this.personOfHandle = new int[codes.length];
    Arrays.setAll(handleOfRow, row -> find(table.handle(row)));
    Arrays.fill(personOfHandle, -1);
  }

  static Ties of(LinkTable table) {
    long[] codes = new long[table.size()];
    Arrays.setAll(codes, table::handle);
    Arrays.sort(codes);
    int count = 0;
    for (int i = 0; i < codes.length; i++) {
      if (i == 0 || codes[i] != codes[i - 1]) {
        codes[count++] = codes[i];
      }
    }
    return new Ties(Arrays.copyOf(codes, count), table);
  }

  /** The number of the handle with a code; negative where no reply has it. */
  int find(long code) {
    return Arrays.binarySearch(codes, code);
  }

  /** A person not seen before. */
  int newPerson() {
    return persons++;
  }

  /** Says whose handle it is. */
  void belongs(int handle, int person) {
    personOfHandle[handle] = person;
  }

  /** Whoever is behind a handle that nobody is known for is taken for one person more. */
  void settle() {
    for (int handle = 0; handle < personOfHandle.length; handle++) {
      if (personOfHandle[handle] < 0) {
        personOfHandle[handle] = newPerson();
      }
    }
  }

  int handles() {
    return codes.length;
  }

  int handle(int row) {
    return handleOfRow[row];
  }

  int personOfHandle(int handle) {
    return personOfHandle[handle];
  }

  int person(int row) {
    return personOfHandle[handleOfRow[row]];
  }
}
