package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.theme.HostileTexts;
import org.jointheconversation.theme.SharedSentenceModel;
import org.jointheconversation.theme.discovery.Discovery.Found;
import org.jointheconversation.theme.discovery.Discovery.Group;
import org.jointheconversation.theme.discovery.Discovery.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Discovery DISCOVERY = new Discovery(vector -> 0.7, 2);
  private static final List<String> FEW =
      List.of("the printer jams", "no paper left", "the rota changed again", "I miss my lunch");

  @Test
  void no_replies_give_no_groups() {
    Found found = DISCOVERY.discover(List.of(), OptionalInt.of(3));

    assertThat(found.groups()).isEmpty();
    assertThat(found.of()).isEmpty();
    assertThat(found.novelty()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void one_reply_is_one_group_whatever_it_says(String text) {
    assertThat(completeOf(List.of(text), ANY).groups()).hasSize(1);
    assertThat(completeOf(List.of(text), OptionalInt.of(5)).groups()).hasSize(1);
  }

  @Test
  void hostile_replies_are_all_placed() {
    List<String> texts = Stream.concat(HostileTexts.all(), FEW.stream()).toList();
    List<Said> said = said(texts);

    for (int count = 1; count <= said.size(); count++) {
      complete(said, OptionalInt.of(count));
    }
    complete(said, ANY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void gives_as_many_groups_as_were_asked_for(int count) {
    assertThat(completeOf(FEW, OptionalInt.of(count)).groups()).hasSize(count);
  }

  @Test
  void texts_that_differ_by_case_and_outer_space_alone_are_never_parted() {
    Found found = completeOf(List.of("No paper", "rota", " no PAPER\n"), OptionalInt.of(9));

    assertThat(found.groups()).hasSize(2);
    assertThat(found.of()[0]).isEqualTo(found.of()[2]);
  }

  @Test
  void thousands_of_equal_replies_stay_together_beside_a_few_others() {
    List<Said> said = new ArrayList<>(said(FEW));
    said.addAll(Collections.nCopies(5_000, said("nothing")));

    Found found = complete(said, OptionalInt.of(5));

    assertThat(found.groups()).hasSize(5);
    assertThat(found.groups()).extracting(g -> g.members().size()).contains(5_000, 1, 1, 1, 1);
    complete(said, ANY);
  }

  @Test
  void thousands_of_equal_replies_do_not_hide_how_many_groups_the_others_make() {
    List<Said> said = new ArrayList<>();
    Points.around(12, 360, 1, 11).forEach(v -> said.add(new Said("reply " + said.size(), v)));
    said.addAll(Collections.nCopies(5_000, new Said("pay", Points.random(1, 12).get(0))));

    assertThat(complete(said, ANY).groups()).hasSize(13);
  }

  @Test
  void emoji_and_blanks_are_placed_and_say_so_in_their_name() {
    List<String> texts = List.of("\uD83D\uDE00", "\uD83D\uDE21\uD83D\uDE21", "", " ", "\n", "!?");

    Found found = completeOf(texts, ANY);

    assertThat(found.groups()).allMatch(group -> group.name().equals(GroupNames.NO_WORDS));
    assertThat(found.novelty()).containsOnly(0);
  }

  @Test
  void replies_that_say_nothing_are_nothing_new() {
    Found found =
        completeOf(
            List.of("n/a", "printer jams", "Nothing to report, thanks", "..."), OptionalInt.of(4));

    assertThat(found.novelty()).containsExactly(0, 0.7, 0, 0);
    assertThat(found.groups()).extracting(Group::isNew).containsExactly(true, false, false, false);
  }

  @Test
  void a_group_is_new_where_half_of_its_replies_are() {
    Discovery byLength = new Discovery(vector -> vector[0], 1);
    List<Said> said =
        List.of(
            new Said("one", novelty(0.5f)),
            new Said("two", novelty(0.4f)),
            new Said("three", novelty(0.1f)));

    assertThat(byLength.discover(said.subList(0, 2), OptionalInt.of(1)).groups().get(0).isNew())
        .isTrue();
    assertThat(byLength.discover(said, OptionalInt.of(1)).groups().get(0).isNew()).isFalse();
  }

  @Test
  void the_biggest_and_newest_group_comes_first_and_the_most_central_reply_in_it() {
    List<Said> said = new ArrayList<>(said(List.of("rota", "the printer", "printer toner")));
    said.add(said("the printer"));

    Found found = complete(said, OptionalInt.of(2));

    assertThat(found.groups().get(0).members()).containsExactly(1, 3, 2);
    assertThat(found.groups().get(1).members()).containsExactly(0);
    assertThat(found.of()).containsExactly(1, 0, 0, 0);
  }

  @Test
  void the_same_replies_give_the_same_groups() {
    List<Said> said = said(Stream.concat(HostileTexts.all(), FEW.stream()).toList());
    Found once = complete(said, ANY);
    Found again = complete(said, ANY);

    assertThat(again.of()).isEqualTo(once.of());
    assertThat(again.novelty()).isEqualTo(once.novelty());
    assertThat(again.groups()).usingRecursiveComparison().isEqualTo(once.groups());
  }

  @Test
  void hides_texts() {
    Said canary = said("the CANARY sings");

    assertThat(canary.toString()).doesNotContain("CANARY");
    assertThat(new Discovery(v -> 1, 1).discover(List.of(canary), ANY).groups().toString())
        .doesNotContainIgnoringCase("canary");
  }

  private static float[] novelty(float novelty) {
    float[] vector = new float[384];
    vector[0] = novelty;
    vector[1] = (float) Math.sqrt(1 - novelty * novelty);
    return vector;
  }

  private static Said said(String text) {
    return new Said(text, SharedSentenceModel.model().embed(text));
  }

  private static List<Said> said(List<String> texts) {
    return SharedSentenceModel.workers().map(texts, DiscoveryTest::said);
  }

  private static Found completeOf(List<String> texts, OptionalInt count) {
    return complete(said(texts), count);
  }

  /** Discovers, and makes sure that every reply is in one group, the one that it is said to be. */
  private static Found complete(List<Said> said, OptionalInt count) {
    Found found = DISCOVERY.discover(said, count);
    List<Integer> of = Arrays.stream(found.of()).boxed().toList();
    assertThat(found.novelty()).hasSize(said.size());
    assertThat(of).hasSize(said.size());
    for (int group = 0; group < found.groups().size(); group++) {
      int number = group;
      assertThat(found.groups().get(group).members())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, of.size()).filter(i -> of.get(i) == number).boxed().toList());
      assertThat(found.groups().get(group).name()).isNotBlank();
    }
    long different =
        said.stream().map(s -> s.text().strip().toLowerCase(Locale.ROOT)).distinct().count();
    count.ifPresent(asked -> assertThat(found.groups()).hasSize((int) Math.min(asked, different)));
    return found;
  }
}
