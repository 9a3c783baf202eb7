package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a week's answers of several organisations; nobody was asked, as after an import. */
final class OrganisationWeek {
  private final Map<String, List<PeopleGroup>> people = new TreeMap<>();
  private final List<AskedGroup> asked = new ArrayList<>();

  /** So many people of an organisation who each sent these replies; of none where it is blank. */
  OrganisationWeek people(String organisation, int count, ReplyRow... replies) {
    people.computeIfAbsent(organisation, name -> new ArrayList<>());
    if (count > 0) {
      people.get(organisation).add(new PeopleGroup(count, List.of(replies)));
    }
    return this;
  }

  OrganisationWeek people(String organisation, int count, String theme) {
    return people(organisation, count, SampleWeek.reply(theme));
  }

  OrganisationWeek asked(String organisation, String role, String site, int asked, int answered) {
    this.asked.add(new AskedGroup(organisation, role, site, asked, answered));
    return this;
  }

  WeekAnswers answers() {
    List<PeopleGroup> all = people.values().stream().flatMap(List::stream).toList();
    SortedMap<String, Answers> organisations = new TreeMap<>();
    people.keySet().stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> organisations.put(name, answers(people.get(name), of(name))));
    return new WeekAnswers(
        answers(all, asked),
        organisations,
        Optional.ofNullable(people.get("")).map(groups -> answers(groups, of(""))),
        asked);
  }

  private List<AskedGroup> of(String organisation) {
    return asked.stream().filter(group -> group.organisation().equals(organisation)).toList();
  }

  private static Answers answers(List<PeopleGroup> people, List<AskedGroup> groups) {
    int asked = groups.stream().mapToInt(AskedGroup::asked).sum();
    int answered = groups.stream().mapToInt(AskedGroup::answered).sum();
    return new Answers(OptionalInt.of(asked), asked - answered, people, false);
  }
}
