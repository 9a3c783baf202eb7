package org.jointheconversation.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.audience.Nearest;
import org.jointheconversation.audience.Problems;
import org.jointheconversation.consultation.YamlNode.Entry;
import org.jointheconversation.consultation.YamlNode.Listing;
import org.jointheconversation.consultation.YamlNode.Mapping;
import org.jointheconversation.consultation.YamlNode.Place;
import org.jointheconversation.consultation.YamlNode.Scalar;

/**
 * The keys of one mapping of a definition. Whatever is wrong is noted with its place and reading
 * goes on, so that an author sees every mistake at once; the keys that were asked for are the known
 * ones, and {@link #done} notes the others.
 */
final class Fields {
  private final Mapping mapping;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(Mapping mapping, String path, Problems problems) {
    this.mapping = mapping;
    this.path = path;
    this.problems = problems;
  }

  /** The value, or null where a problem was noted: then nothing that is built is handed out. */
  <T> T required(String key, Kind<T> kind) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      noteMissing(key, kind.mend());
    }
    return node.flatMap(value -> scalar(value, path(key), kind)).orElse(null);
  }

  /** The value, or empty where the key is left out, has no value, or a problem was noted. */
  <T> Optional<T> optional(String key, Kind<T> kind) {
    return node(key).flatMap(value -> scalar(value, path(key), kind));
  }

  /** The values of a list of plain values; none where the key is left out. */
  <T> List<T> list(String key, Kind<T> kind) {
    return node(key).map(value -> scalars(value, path(key), kind)).orElse(List.of());
  }

  /** The mapping under a key that may be left out. */
  Optional<Fields> optionalChild(String key) {
    return node(key).flatMap(value -> child(value, path(key)));
  }

  /** The mapping under a key that must be there; empty where a problem was noted. */
  Optional<Fields> child(String key, String mend) {
    if (node(key).isEmpty()) {
      noteMissing(key, mend);
    }
    return optionalChild(key);
  }

  /** The mappings of a list that must hold at least one. */
  List<Fields> children(String key, String mend) {
    Optional<YamlNode> node = node(key);
    List<YamlNode> items = node.map(value -> items(value, path(key))).orElse(List.of());
    if (node.isEmpty() || node.get() instanceof Listing && items.isEmpty()) {
      noteMissing(key, mend);
    }
    List<Fields> children = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      child(items.get(i), path(key) + "[" + i + "]").ifPresent(children::add);
    }
    return children;
  }

  /** The keys as they stand, for a mapping whose keys its writer chooses. */
  Set<String> keys() {
    return mapping.entries().keySet();
  }

  /** Notes something about the value of a key that is there. */
  void note(String key, String what, String mend) {
    Entry entry = mapping.entries().get(key);
    Place place = entry == null ? mapping.place() : entry.value().place();
    note(place, path(key), what, mend);
  }

  /** The line of the key's value, for problems that name two places. */
  int line(String key) {
    return mapping.entries().get(key).value().place().line();
  }

  /** Notes the keys that nobody asked for. */
  void done() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                String mend =
                    Nearest.to(key, known)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("The keys here are " + String.join(", ", known) + ".");
                note(entry.place(), path(Words.shown(key)), "is not a known key", mend);
              }
            });
  }

  private Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key))
        .map(Entry::value)
        .filter(value -> !(value instanceof Scalar scalar && scalar.text().isBlank()));
  }

  private Optional<Fields> child(YamlNode value, String childPath) {
    if (value instanceof Mapping child) {
      return Optional.of(new Fields(child, childPath, problems));
    }
    note(value.place(), childPath, "must have keys of its own", "Write them as key: value.");
    return Optional.empty();
  }

  private <T> List<T> scalars(YamlNode value, String listPath, Kind<T> kind) {
    List<T> values = new ArrayList<>();
    List<YamlNode> items = items(value, listPath);
    for (int i = 0; i < items.size(); i++) {
      YamlNode item = items.get(i);
      String itemPath = listPath + "[" + i + "]";
      Optional<T> read = scalar(item, itemPath, kind);
      if (read.filter(values::contains).isPresent()) {
        note(item.place(), itemPath, "stands in the list twice", "Take one out.");
      }
      read.ifPresent(values::add);
    }
    return values;
  }

  private List<YamlNode> items(YamlNode value, String listPath) {
    if (value instanceof Listing listing) {
      return listing.items();
    }
    note(
        value.place(), listPath, "must be a list", "Write [ one, another ], or lines with a dash.");
    return List.of();
  }

  private <T> Optional<T> scalar(YamlNode value, String valuePath, Kind<T> kind) {
    if (!(value instanceof Scalar scalar)) {
      note(value.place(), valuePath, "must be a single value", kind.mend());
      return Optional.empty();
    }
    try {
      return Optional.of(kind.read().apply(scalar.text().strip()));
    } catch (IllegalArgumentException e) {
      String what = Words.quoted(scalar.text()) + " " + e.getMessage();
      note(value.place(), valuePath, what, kind.mend());
      return Optional.empty();
    }
  }

  private void noteMissing(String key, String mend) {
    Entry empty = mapping.entries().get(key);
    Place place = empty == null ? mapping.place() : empty.place();
    note(place, path(key), empty == null ? "is missing" : "is empty", mend);
  }

  private void note(Place place, String where, String what, String mend) {
    problems.add(place.line(), place.column(), where, what, mend);
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
