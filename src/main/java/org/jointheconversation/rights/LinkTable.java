package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All replies of a consultation that closes, packed: a million of them take 20 MB. Alike replies
 * share a kind. Not thread-safe.
 */
final class LinkTable {
  private static final int FIRST = 1_024;

  private final Map<List<String>, Integer> kindOf = new HashMap<>();
  private final List<List<String>> kinds = new ArrayList<>();
  private long[] ids = new long[FIRST];
  private int[] kindOfReply = new int[FIRST];
  private long[] handles = new long[FIRST];
  private int size;

  void add(LinkableReply reply) {
    if (size == ids.length) {
      grow(size * 2);
    }
    ids[size] = reply.reply();
    handles[size] = HandleCode.of(reply.replier());
    kindOfReply[size] = kind(reply.knownOfBoth());
    size++;
  }

  private void grow(int length) {
    ids = Arrays.copyOf(ids, length);
    kindOfReply = Arrays.copyOf(kindOfReply, length);
    handles = Arrays.copyOf(handles, length);
  }

  private int kind(List<String> known) {
    Integer found = kindOf.get(known);
    if (found == null) {
      found = kinds.size();
      kinds.add(known);
      kindOf.put(known, found);
    }
    return found;
  }

  int size() {
    return size;
  }

  long id(int row) {
    return ids[row];
  }

  /** Which kind of {@link #kinds} a reply is of. */
  int kind(int row) {
    return kindOfReply[row];
  }

  /** The {@link HandleCode} of a reply's handle. */
  long handle(int row) {
    return handles[row];
  }

  /** What both sides know of the replies of each kind, in the order in which it is given up. */
  List<List<String>> kinds() {
    return kinds;
  }
}
