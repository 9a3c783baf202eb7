package org.jointheconversation.consultation;

import java.util.List;
import java.util.Map;

/** A part of a YAML document that knows where it stands. */
sealed interface YamlNode {

  Place place();

  /** Both counted from 1. */
  record Place(int line, int column) {}

  /**
   * @param text as written, without its quotes; empty for nothing, {@code ~} or {@code null}
   */
  record Scalar(Place place, String text) implements YamlNode {}

  record Listing(Place place, List<YamlNode> items) implements YamlNode {}

  /**
   * @param entries in the order of the file
   */
  record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {}

  /**
   * @param place where the key stands
   */
  record Entry(Place place, YamlNode value) {}
}
