package org.jointheconversation.audience;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The organisations, roles and sites that an audience already has. Whoever joins chooses among
 * them: what they type is matched and never kept, so that no name can get in. Immutable.
 */
public final class Places {
  private final Map<Part, Map<String, String>> known;

  /** A part of a place. */
  public enum Part {
    ORGANISATION,
    ROLE,
    SITE;

    /** As the audience file calls it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The lists may be in any order and hold thousands. */
  public Places(
      Collection<String> organisations, Collection<String> roles, Collection<String> sites) {
    this.known =
        Map.of(
            Part.ORGANISATION, byForm(organisations),
            Part.ROLE, byForm(roles),
            Part.SITE, byForm(sites));
  }

  private static Map<String, String> byForm(Collection<String> words) {
    Map<String, String> byForm = new LinkedHashMap<>();
    words.stream().sorted().forEach(word -> byForm.putIfAbsent(form(word), word));
    return byForm;
  }

  private static String form(String written) {
    return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** All there are of a part, in order. */
  public List<String> all(Part part) {
    return List.copyOf(known.get(part).values());
  }

  /** The one that is meant, whatever its letters' case and spaces. */
  public Optional<String> find(Part part, String written) {
    return Optional.ofNullable(known.get(part).get(form(written)));
  }

  /** The one that may have been meant. */
  public Optional<String> nearest(Part part, String written) {
    String form = form(written);
    int most = Math.max(1, (form.length() + 1) / 3);
    // Of thousands of sites most are too long or too short to be meant.
    List<String> near =
        known.get(part).values().stream()
            .filter(word -> Math.abs(word.length() - form.length()) <= most)
            .toList();
    return Nearest.to(form, near);
  }
}
