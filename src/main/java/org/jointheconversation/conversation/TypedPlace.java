package org.jointheconversation.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.audience.Places;
import org.jointheconversation.audience.Places.Part;

/** Reads {@code RX1, nurse, Ward 7}. A site may have commas of its own. */
final class TypedPlace {
  private static final int MOST_COMMAS = 8;

  private TypedPlace() {}

  /** The three words, known or not; empty where they are fewer. */
  static Optional<Map<Part, String>> read(String typed, Places places) {
    List<String> pieces = Arrays.stream(typed.split(",")).map(String::strip).toList();
    if (pieces.size() < 3 || pieces.size() > MOST_COMMAS) {
      return Optional.empty();
    }
    for (int role = 1; role < pieces.size() - 1; role++) {
      for (int site = role + 1; site < pieces.size(); site++) {
        Map<Part, String> read = cut(pieces, role, site);
        if (read.entrySet().stream()
            .allMatch(word -> places.find(word.getKey(), word.getValue()).isPresent())) {
          return Optional.of(read);
        }
      }
    }
    return Optional.of(cut(pieces, 1, 2));
  }

  private static Map<Part, String> cut(List<String> pieces, int role, int site) {
    return Map.of(
        Part.ORGANISATION, String.join(", ", pieces.subList(0, role)),
        Part.ROLE, String.join(", ", pieces.subList(role, site)),
        Part.SITE, String.join(", ", pieces.subList(site, pieces.size())));
  }
}
