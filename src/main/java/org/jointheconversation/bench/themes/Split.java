package org.jointheconversation.bench.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Comments in two parts, of which no respondent is in both: what one person writes resembles what
 * else they write.
 *
 * @param learn those to learn from, in an order that says nothing, or by date
 * @param test those to be themed
 */
record Split(List<Comment> learn, List<Comment> test) {

  /** Draws the respondents to learn from. */
  static Split drawn(List<Comment> comments, double learn, long seed) {
    List<String> respondents =
        new ArrayList<>(comments.stream().map(Comment::respondent).distinct().sorted().toList());
    Random random = new Random(seed);
    Collections.shuffle(respondents, random);
    Split split = at(comments, respondents, learn);
    List<Comment> shuffled = new ArrayList<>(split.learn);
    Collections.shuffle(shuffled, random);
    return new Split(shuffled, split.test);
  }

  /** Learns from those who wrote first. */
  static Split byDate(List<Comment> comments, double learn) {
    Comparator<Comment> order =
        Comparator.comparing(Comment::date).thenComparing(Comment::respondent);
    List<Comment> ordered = comments.stream().sorted(order).toList();
    return at(ordered, ordered.stream().map(Comment::respondent).distinct().toList(), learn);
  }

  private static Split at(List<Comment> comments, List<String> respondents, double learn) {
    int cut = (int) Math.round(learn * respondents.size());
    Set<String> first = new HashSet<>(respondents.subList(0, cut));
    return new Split(
        comments.stream().filter(comment -> first.contains(comment.respondent())).toList(),
        comments.stream().filter(comment -> !first.contains(comment.respondent())).toList());
  }
}
