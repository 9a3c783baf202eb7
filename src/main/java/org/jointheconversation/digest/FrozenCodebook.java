package org.jointheconversation.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The themes as they were when a digest was composed. The names are kept, so that a theme that is
 * renamed or merged later changes nothing that was published.
 *
 * @param id the codebook's name
 * @param version a hash of the whole codebook, seeds included
 * @param themes in the codebook's order
 */
public record FrozenCodebook(String id, String version, List<ThemeName> themes) {

  public FrozenCodebook {
    themes = List.copyOf(themes);
    if (themes.stream().map(ThemeName::id).distinct().count() != themes.size()) {
      throw new IllegalArgumentException("a codebook names each theme once");
    }
  }

  /** A theme's lasting id, and its name in words. */
  public record ThemeName(String id, String name) {}

  Set<String> ids() {
    return themes.stream().map(ThemeName::id).collect(Collectors.toUnmodifiableSet());
  }
}
