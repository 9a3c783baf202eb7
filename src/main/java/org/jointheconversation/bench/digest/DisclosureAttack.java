package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An attacker who has read everything that was ever published of a consultation, knows the rules by
 * which numbers are rounded and hidden, and who belongs to which organisation, but not who replied.
 *
 * <p>Two weeks are different people, so each week is attacked by itself; what was true of it at two
 * times is two sets of unknowns, of which every difference is a number to be found out.
 *
 * <p>Not attacked: the bounds of hours lost, which come of draws, and what themes say about each
 * other beyond how many people answered at least.
 */
public final class DisclosureAttack {
  private final int minGroup;
  private final boolean someInNone;
  private final Reading reading;

  /**
   * Prepares an attack.
   *
   * @param minGroup the smallest group about which anything may be said
   * @param someInNone whether there may be people in no organisation
   * @param reading how numbers are read that a later edition repeats
   */
  public DisclosureAttack(int minGroup, boolean someInNone, Reading reading) {
    this.minGroup = minGroup;
    this.someInNone = someInNone;
    this.reading = reading;
  }

  /**
   * What is given away.
   *
   * @param publications the lines that were published at the same time each, in order
   */
  public List<Finding> findings(List<List<String>> publications) {
    List<List<PublishedDigest>> digests =
        publications.stream()
            .map(lines -> lines.stream().map(PublishedDigest::parse).toList())
            .toList();
    PublicRecord all = new PublicRecord(digests, reading, minGroup);
    List<Finding> findings = new ArrayList<>(new Unexplained().in(digests));
    for (List<Snapshot> week : all.weeks().values()) {
      findings.addAll(week(all, week));
    }
    return findings;
  }

  private List<Finding> week(PublicRecord all, List<Snapshot> week) {
    List<Finding> findings = new ArrayList<>();
    HiddenCells hidden = new HiddenCells(minGroup);
    Changes changes = new Changes(minGroup);
    List<Map<String, Block>> blocks = week.stream().map(one -> blocks(all, one)).toList();
    for (Map<String, Block> atOnce : blocks) {
      atOnce.values().stream()
          .filter(Block::isPossible)
          .forEach(block -> findings.addAll(hidden.in(block)));
    }
    for (int later = 1; later < week.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        for (String theme : blocks.get(later).keySet()) {
          Block before = blocks.get(earlier).get(theme);
          findings.addAll(changes.between(before, blocks.get(later).get(theme)));
        }
      }
    }
    return findings;
  }

  /** A block a theme and one for the turnout, each knowing how many the others need to answer. */
  Map<String, Block> blocks(PublicRecord all, Snapshot snapshot) {
    List<String> parts =
        all.organisations().isEmpty()
            ? List.of()
            : Stream.concat(
                    all.organisations().stream(), someInNone ? Stream.of(Cell.NONE) : Stream.of())
                .toList();
    Map<String, Block> blocks = new HashMap<>();
    Stream.concat(Stream.of(""), all.themes().stream())
        .forEach(theme -> blocks.put(theme, new Block(snapshot, theme, parts)));
    shareWhatAnswered(blocks);
    return blocks;
  }

  private static void shareWhatAnswered(Map<String, Block> blocks) {
    Row answered = Row.of(Row.Figure.ANSWERED);
    Map<String, Long> least = new HashMap<>();
    for (Block block : blocks.values()) {
      for (String place : block.places()) {
        least.merge(place, block.bounds(new Cell(answered, place)).low(), Math::max);
      }
    }
    for (Block block : blocks.values()) {
      least.forEach(block::raiseAnswered);
      block.tighten();
    }
  }
}
