package org.jointheconversation.theme.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.SaysNothing;
import org.jointheconversation.theme.Vectors;

/**
 * Finds groups among replies, none left out; names them; and says which the codebook lacks. The
 * same replies give the same groups. Thread-safe; uses all cores.
 */
public final class Discovery {
  /** A group is new where at least this part of its replies is. */
  private static final double MOSTLY = 0.5;

  private static final SaysNothing SAYS_NOTHING = new SaysNothing();

  private final ToDoubleFunction<float[]> novelty;
  private final int fewest;

  /**
   * @param novelty of a reply, by its vector
   * @param fewest replies that must share a word before it may stand in a name
   */
  public Discovery(ToDoubleFunction<float[]> novelty, int fewest) {
    this.novelty = novelty;
    this.fewest = fewest;
  }

  /**
   * A reply, as far as discovery needs it. Hides its text.
   *
   * @param vector of length 1
   */
  public record Said(String text, float[] vector) {
    @Override
    public String toString() {
      return "Said[]";
    }
  }

  /**
   * A group.
   *
   * @param name words that set it apart
   * @param novelty the mean of its replies', 0 to 1
   * @param isNew whether the codebook lacks it
   * @param centre the mean direction of its replies
   * @param members places of its replies, the most central first
   */
  public record Group(
      String name, double novelty, boolean isNew, float[] centre, List<Integer> members) {
    public Group {
      members = List.copyOf(members);
    }

    /** Size and novelty together: what to look at first. */
    double weight() {
      return members.size() * novelty;
    }

    @Override
    public String toString() {
      return "Group[" + members.size() + " replies]";
    }
  }

  /**
   * What was found.
   *
   * @param groups those to look at first in front
   * @param of the group of each reply
   * @param novelty of each reply, 0 to 1
   */
  public record Found(List<Group> groups, int[] of, double[] novelty) {}

  /**
   * Groups replies.
   *
   * @param count how many groups, where there are as many different replies; empty for as many as
   *     fit. Of more than {@value Grouping#MOST_IN_TREE} different replies no more groups are made
   *     than {@value Grouping#CELLS}
   */
  public Found discover(List<Said> said, OptionalInt count) {
    if (said.isEmpty()) {
      return new Found(List.of(), new int[0], new double[0]);
    }
    double[] novelties =
        IntStream.range(0, said.size())
            .parallel()
            .mapToDouble(i -> noveltyOf(said.get(i)))
            .toArray();
    Groups groups = grouped(said, count);
    List<Group> described = described(said, groups, novelties);
    List<Integer> order =
        IntStream.range(0, described.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -described.get(i).weight()))
            .toList();
    int[] places = new int[order.size()];
    IntStream.range(0, places.length).forEach(place -> places[order.get(place)] = place);
    int[] of = IntStream.of(groups.of()).map(group -> places[group]).toArray();
    return new Found(order.stream().map(described::get).toList(), of, novelties);
  }

  /** A reply that says nothing is nothing new. */
  private double noveltyOf(Said reply) {
    return SAYS_NOTHING.test(reply.text()) ? 0 : novelty.applyAsDouble(reply.vector());
  }

  /**
   * Equal texts are one point, so that a million of them take no longer than one. What it counts
   * grows with their logarithm: else a few hundred times "nothing" would make all other replies
   * look like one small group.
   */
  private static Groups grouped(List<Said> said, OptionalInt count) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] standFor = new int[said.size()];
    List<float[]> points = new ArrayList<>();
    for (int i = 0; i < standFor.length; i++) {
      Said reply = said.get(i);
      String text = reply.text().strip().toLowerCase(Locale.ROOT);
      Integer place = places.putIfAbsent(text, points.size());
      standFor[i] = place == null ? points.size() : place;
      if (place == null) {
        points.add(reply.vector());
      }
    }
    int[] copies = new int[points.size()];
    IntStream.of(standFor).forEach(point -> copies[point]++);
    double[] weights = IntStream.of(copies).mapToDouble(n -> 1 + StrictMath.log(n)).toArray();
    return Grouping.of(points, weights, count).through(standFor);
  }

  private List<Group> described(List<Said> said, Groups groups, double[] novelties) {
    GroupNames names = new GroupNames(groups.count(), fewest);
    List<List<Integer>> members = new ArrayList<>();
    IntStream.range(0, groups.count()).forEach(group -> members.add(new ArrayList<>()));
    for (int i = 0; i < said.size(); i++) {
      names.add(groups.of()[i], said.get(i).text());
      members.get(groups.of()[i]).add(i);
    }
    return IntStream.range(0, groups.count())
        .mapToObj(group -> described(names.name(group), members.get(group), said, novelties))
        .toList();
  }

  private static Group described(
      String name, List<Integer> members, List<Said> said, double[] novelties) {
    float[] centre =
        Vectors.unit(Vectors.mean(members.stream().map(i -> said.get(i).vector()).toList()));
    double mean = members.stream().mapToDouble(i -> novelties[i]).sum() / members.size();
    long fresh = members.stream().filter(i -> novelties[i] >= Novelty.NEW).count();
    List<Integer> central =
        members.stream()
            .sorted(Comparator.comparingDouble(i -> -Vectors.dot(centre, said.get(i).vector())))
            .toList();
    return new Group(name, mean, fresh >= MOSTLY * members.size(), centre, central);
  }
}
