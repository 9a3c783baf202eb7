package org.jointheconversation.bench.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a few examples a theme. */
final class FewExamples {
  private FewExamples() {}

  /**
   * Comments such that each theme has as many or more where there are as many: the rarest theme is
   * served first, since the comments about it are often about a common one too.
   *
   * @param themes ids, the commonest first
   */
  static List<Comment> of(List<Comment> comments, List<String> themes, int each) {
    Map<String, Integer> counts = new HashMap<>();
    Set<Comment> taken = new LinkedHashSet<>();
    for (int place = themes.size() - 1; place >= 0; place--) {
      String theme = themes.get(place);
      for (Comment comment : comments) {
        boolean wanted = counts.getOrDefault(theme, 0) < each;
        if (wanted && comment.themes().contains(theme) && taken.add(comment)) {
          comment.themes().forEach(one -> counts.merge(one, 1, Integer::sum));
        }
      }
    }
    return new ArrayList<>(taken);
  }
}
