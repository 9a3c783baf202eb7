package org.jointheconversation.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The themes that the replies of a consultation are sorted into.
 *
 * @param id how a consultation names it
 * @param themes in the order in which equals are shown; each id once, at least one
 */
public record Codebook(String id, List<Theme> themes) {
  /** The id of the codebook that comes with the product. */
  public static final String STARTER = "frontline-technology";

  public Codebook {
    themes = List.copyOf(themes);
    if (themes.isEmpty()) {
      throw new IllegalArgumentException("a codebook has a theme");
    }
    if (themes.stream().map(Theme::id).distinct().count() != themes.size()) {
      throw new IllegalArgumentException("a codebook names each theme once");
    }
  }

  /** What gets in the way of frontline staff, and what works: the codebook to begin with. */
  public static Codebook starter() {
    String file = STARTER + ".yaml";
    try (InputStream in = Resources.open("/codebooks/" + file)) {
      return CodebookReader.read(STARTER, file, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the starter codebook", e);
    }
  }

  /** The ids of the themes, in order. */
  public List<String> themeIds() {
    return themes.stream().map(Theme::id).toList();
  }

  /** The place of each theme, by its id. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (Theme theme : themes) {
      places.put(theme.id(), places.size());
    }
    return places;
  }

  /**
   * Tells two states of a codebook apart: 64 hexadecimal digits that change with any word of it,
   * seeds included.
   */
  public String version() {
    String content = themes.stream().map(Codebook::content).collect(Collectors.joining("\u001d"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String content(Theme theme) {
    String seeds = String.join("\u001f", theme.seeds());
    return String.join("\u001e", theme.id(), theme.name(), theme.description(), seeds);
  }
}
