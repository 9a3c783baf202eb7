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
    Utility utility = new Utility(minGroup);
    for (Event event : consultation.events()) {
      if (event instanceof Event.Change change) {
        people.put(change.week(), change.after());
      } else if (event instanceof Event.Draft draft) {
        publisher.draft(draft.week(), people.get(draft.week()));
      } else if (event instanceof Event.Publish publish) {
        IsoWeek week = publish.week();
        List<String> lines = publisher.publish(week, people.get(week), publish.release());
        publications.add(lines);
        utility.count(week, people.get(week), lines.stream().map(PublishedDigest::parse).toList());
      }
    }
    DisclosureAttack attack = new DisclosureAttack(minGroup, consultation.someInNone(), reading);
    return new Attacked(publications, attack.findings(publications), utility);
  }

  /** Whether nothing was given away that may not be known. */
  boolean isSafe() {
    return findings.stream().allMatch(finding -> finding.leak().isAllowed());
  }
}
