package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.consultation.IsoWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker takes for certain is true: else a finding would say nothing. */
class AttackIsSoundTest {
  private static final int MIN_GROUP = 11;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4})
  void the_truth_lies_between_all_bounds(long seed) {
    RandomConsultation consultation = new RandomConsultation(seed);
    Publisher publisher = new ComposedAlone(consultation.codebook(), MIN_GROUP);
    Map<IsoWeek, List<Person>> now = new HashMap<>();
    Map<IsoWeek, List<TrueCounts>> truth = new HashMap<>();
    List<List<PublishedDigest>> lines = new ArrayList<>();
    for (Event event : consultation.events()) {
      if (event instanceof Event.Change change) {
        now.put(change.week(), change.after());
      } else if (event instanceof Event.Publish publish) {
        IsoWeek week = publish.week();
        lines.add(
            publisher.publish(week, now.get(week), publish.release()).stream()
                .map(PublishedDigest::parse)
                .toList());
        truth.computeIfAbsent(week, w -> new ArrayList<>()).add(new TrueCounts(now.get(week)));
      }
    }
    // Everything is composed anew each time, so that it may be read as it stands there.
    PublicRecord all = new PublicRecord(lines, Reading.AS_SHOWN, MIN_GROUP);
    DisclosureAttack attack =
        new DisclosureAttack(MIN_GROUP, consultation.someInNone(), Reading.AS_SHOWN);
    all.weeks()
        .forEach(
            (week, snapshots) ->
                snapshots.stream()
                    .limit(2)
                    .forEach(
                        one ->
                            check(attack.blocks(all, one), truth.get(week).get(one.number() - 1))));
  }

  private static void check(Map<String, Block> blocks, TrueCounts truth) {
    for (Block block : blocks.values()) {
      assertThat(block.isPossible()).isTrue();
      for (String place : block.places()) {
        for (Row.Figure figure : Row.Figure.values()) {
          Row row = new Row(figure.compareTo(Row.Figure.PEOPLE) < 0 ? "" : block.theme(), figure);
          Cell cell = new Cell(row, place);
          if (block.has(cell) && figure != Row.Figure.HOURS) {
            Target target = Target.of(cell);
            Interval known = place.equals(Cell.NONE) ? block.exact(target) : block.outer(target);
            assertThat(truth.of(cell)).as(target.name()).isBetween(known.low(), known.high());
          }
        }
      }
    }
  }
}
