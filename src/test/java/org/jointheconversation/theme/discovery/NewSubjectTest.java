package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jointheconversation.theme.SharedSentenceModel;
import org.jointheconversation.theme.StarterReplies;
import org.jointheconversation.theme.discovery.Discovery.Found;
import org.jointheconversation.theme.discovery.Discovery.Group;
import org.jointheconversation.theme.discovery.Discovery.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A subject that the starter codebook lacks, among replies that it knows. All made up. */
class NewSubjectTest {
  private static final List<String> PARKING =
      List.of(
          "There is nowhere to park when my shift begins",
          "The staff car park is full by seven",
          "I circle the car park for half an hour before work",
          "Parking costs me forty pounds a month",
          "Please build a bigger car park for staff",
          "My parking permit was refused because I live too near",
          "Night staff should park for free",
          "I got a parking ticket while I was on call",
          "The car park barrier was stuck and I was late",
          "Visitors park in the staff spaces",
          "Walking from the far car park in the dark feels unsafe",
          "The waiting list for a parking permit is two years",
          "Parking fines are taken from us even with a permit on show",
          "No space in the multi-storey after eight in the morning",
          "Parking for staff is too expensive",
          "We need more parking spaces near the wards",
          "I pay for a permit and still cannot find a space",
          "Car park lights are broken on level three",
          "Staff parking was cut in half for the building site",
          "I leave home an hour early just to find parking",
          "The park and ride bus stops before my late shift ends",
          "Blue badge spaces in the car park are always taken",
          "The pay machine in the car park does not take cards",
          "Community nurses get fined for parking on visits",
          "Two cars were scratched in the car park this week");

  private static List<Said> said;
  private static int known;
  private static Found found;

  @BeforeAll
  static void discoverOnce() {
    List<String> starter = StarterReplies.all().stream().map(StarterReplies.Reply::text).toList();
    known = starter.size();
    said =
        SharedSentenceModel.workers()
            .map(
                Stream.concat(starter.stream(), PARKING.stream()).toList(),
                text -> new Said(text, SharedSentenceModel.model().embed(text)));
    found = discover();
  }

  private static Found discover() {
    return new Discovery(SharedSentenceModel.novelty()::of, 3).discover(said, OptionalInt.empty());
  }

  @Test
  void the_first_group_is_the_new_subject_and_is_called_so() {
    Group first = found.groups().get(0);

    assertThat(first.isNew()).isTrue();
    assertThat(first.members()).hasSizeGreaterThan(4).allMatch(reply -> reply >= known);
    assertThat(first.name()).containsAnyOf("park", "permit");
  }

  @Test
  void most_replies_about_it_are_in_new_groups_made_of_nearly_nothing_else() {
    List<Integer> inTheirGroups =
        found.groups().stream()
            .filter(group -> group.isNew() && group.members().stream().anyMatch(i -> i >= known))
            .flatMap(group -> group.members().stream())
            .toList();

    assertThat(inTheirGroups).filteredOn(i -> i >= known).hasSizeGreaterThan(20);
    assertThat(inTheirGroups).filteredOn(i -> i < known).hasSizeLessThan(8);
  }

  @Test
  void groups_that_the_codebook_knows_are_not_new() {
    List<Group> old = found.groups().stream().filter(group -> !group.isNew()).toList();
    int replies = old.stream().mapToInt(group -> group.members().size()).sum();

    assertThat(replies).isGreaterThan(known / 2);
    assertThat(old.stream().flatMap(group -> group.members().stream()).filter(i -> i >= known))
        .hasSizeLessThan(3);
  }

  @Test
  void the_same_replies_give_the_same_groups() {
    Found again = discover();

    assertThat(again.of()).isEqualTo(found.of());
    assertThat(again.groups()).usingRecursiveComparison().isEqualTo(found.groups());
  }
}
