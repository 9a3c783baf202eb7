package org.jointheconversation.chat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the parts of a post stand: the one in the channel, then those in its thread. Written as
 * {@code ID#WORDS} for each, with a hash of the words it says. Not thread-safe.
 */
final class Standing {
  private static final String NOWHERE = "";
  private static final String REFUSED = "-";

  private final List<Part> parts = new ArrayList<>();

  private record Part(String id, String words) {}

  /** Reads what {@link #reference} wrote. */
  static Standing read(String reference) {
    Standing standing = new Standing();
    for (String part : reference.isEmpty() ? new String[0] : reference.split(" ")) {
      int words = part.indexOf('#');
      String id = URLDecoder.decode(part.substring(0, words), StandardCharsets.UTF_8);
      standing.parts.add(new Part(id, part.substring(words + 1)));
    }
    return standing;
  }

  /** All of it in one line; empty where nothing stands. */
  String reference() {
    return parts.stream()
        .map(part -> URLEncoder.encode(part.id(), StandardCharsets.UTF_8) + "#" + part.words())
        .collect(Collectors.joining(" "));
  }

  int size() {
    return parts.size();
  }

  /** The platform's name for a part; empty where it stands nowhere. */
  String id(int part) {
    boolean there = part < parts.size() && !parts.get(part).id().equals(REFUSED);
    return there ? parts.get(part).id() : NOWHERE;
  }

  /** Whether a part says this, or the platform would not have it say this. */
  boolean says(int part, String words) {
    return part < parts.size()
        && !parts.get(part).id().equals(NOWHERE)
        && parts.get(part).words().equals(words);
  }

  void put(int part, String id, String words) {
    Part put = new Part(id, words);
    if (part < parts.size()) {
      parts.set(part, put);
    } else {
      parts.add(put);
    }
  }

  /** A part is there no more; it is added again. */
  void lose(int part) {
    put(part, NOWHERE, "");
  }

  /** The platform will not have these words; they are not tried again. */
  void refuse(int part, String words) {
    put(part, REFUSED, words);
  }

  void removeLast() {
    parts.remove(parts.size() - 1);
  }

  void clear() {
    parts.clear();
  }
}
