package org.jointheconversation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointheconversation.redaction.names.Letters;

/**
 * The names, places, products and sentences of our own making. One name in ten is held out: it is
 * never learned from and never added to the program's list, only measured with. Stateless.
 */
public final class NameLists {
  /** One name in so many is held out. */
  private static final int HELD_OUT = 10;

  private NameLists() {}

  /**
   * Names of one origin.
   *
   * @param origin such as {@code welsh}
   */
  public record OfOrigin(String origin, List<String> first, List<String> last) {}

  /** What the program's list may hold and the tagger may learn from. */
  public static List<OfOrigin> listed() {
    return named(false);
  }

  /** What they may not. */
  public static List<OfOrigin> heldOut() {
    return named(true);
  }

  /** The lines of a file beside this class, remarks and empty ones left out. */
  public static List<String> lines(String file) {
    String path = "/bench/names/" + file + ".txt";
    try (InputStream in = NameLists.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a list of names cannot be read", e);
    }
  }

  /** The single words of such a file. */
  public static List<String> words(String file) {
    return lines(file).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }

  private static List<OfOrigin> named(boolean heldOut) {
    Map<String, OfOrigin> origins = new TreeMap<>();
    for (String line : lines("people")) {
      String[] parts = line.split("[ :]+");
      OfOrigin of =
          origins.computeIfAbsent(
              parts[0], origin -> new OfOrigin(origin, new ArrayList<>(), new ArrayList<>()));
      for (int i = 2; i < parts.length; i++) {
        if (isHeldOut(parts[i]) == heldOut) {
          (parts[1].equals("first") ? of.first() : of.last()).add(parts[i]);
        }
      }
    }
    return List.copyOf(origins.values());
  }

  /** By the name alone, so that one that two origins share is held out of both. */
  private static boolean isHeldOut(String name) {
    return Math.floorMod(Letters.fold(name).hashCode() * 0x9E3779B1 >>> 8, HELD_OUT) == 0;
  }
}
