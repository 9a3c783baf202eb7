package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.consultation.IsoWeek;

/**
 * A consultation that was published to its end and then attacked.
 *
 * @param publications the lines that became public at the same time each
 */
record Attacked(List<List<String>> publications, List<Finding> findings, Utility utility) {

  static Attacked of(RandomConsultation consultation, Publisher publisher, Reading reading) {
    int minGroup = consultation.minGroup();
    Map<IsoWeek, List<Person>> people = new HashMap<>();
    List<List<String>> publications = new ArrayList<>();
    Map<IsoWeek, List<Person>> drafted = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    Utility utility = new Utility(minGroup);
    for (Event event : consultation.events()) {
      if (event instanceof Event.Change change) {
        people.put(change.week(), change.after());
      } else if (event instanceof Event.Draft draft) {
        publisher.draft(draft.week(), people.get(draft.week()));
        drafted.put(draft.week(), people.get(draft.week()));
      } else if (event instanceof Event.Publish publish) {
        IsoWeek week = publish.week();
        List<String> lines = publisher.publish(week, people.get(week), publish.release());
        publications.add(lines);
        drafted.putIfAbsent(week, people.get(week));
        findings.addAll(fewSilent(lines, drafted.get(week), minGroup));
        utility.count(week, people.get(week), lines.stream().map(PublishedDigest::parse).toList());
      }
    }
    DisclosureAttack attack = new DisclosureAttack(minGroup, consultation.someInNone(), reading);
    findings.addAll(attack.findings(publications));
    return new Attacked(publications, findings, utility);
  }

  /**
   * A few who were asked and did not answer, beside exact numbers. The attacker cannot tell them
   * from a few fewer who answered unasked, so the truth is looked at.
   *
   * @param people of whom a first edition was made
   */
  private static List<Finding> fewSilent(List<String> lines, List<Person> people, int minGroup) {
    long silent = people.stream().filter(one -> one.asked() && one.replies().isEmpty()).count();
    return lines.stream()
        .map(PublishedDigest::parse)
        .filter(one -> one.edition() == 1 && one.organisation().isEmpty())
        .filter(one -> one.turnout().asked().isPresent() && silent > 0 && silent < minGroup)
        .map(
            one ->
                new Finding(
                    Finding.Leak.REST,
                    one.week(),
                    "1",
                    "asked and silent",
                    Interval.exactly(silent)))
        .toList();
  }

  /** Whether nothing was given away that may not be known. */
  boolean isSafe() {
    return findings.stream().allMatch(finding -> finding.leak().isAllowed());
  }
}
