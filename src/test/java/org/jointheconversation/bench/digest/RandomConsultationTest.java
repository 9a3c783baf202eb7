package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomConsultationTest {

  @Test
  void equal_seeds_make_equal_consultations() {
    assertThat(new RandomConsultation(3).events()).isEqualTo(new RandomConsultation(3).events());
    assertThat(new RandomConsultation(3).events()).isNotEqualTo(new RandomConsultation(4).events());
  }

  @Test
  void weeks_are_published_first_and_changed_afterwards() {
    List<Event> events = new RandomConsultation(1).events();
    assertThat(events).filteredOn(Event.Publish.class::isInstance).hasSizeGreaterThan(12);
    assertThat(
            events.stream()
                .filter(Event.Publish.class::isInstance)
                .map(event -> ((Event.Publish) event).week())
                .distinct())
        .hasSize(12);
  }

  @Test
  void there_are_small_and_large_organisations_and_people_in_none() {
    List<RandomConsultation> some =
        LongStream.range(0, 20).mapToObj(RandomConsultation::new).toList();
    assertThat(some).anyMatch(RandomConsultation::someInNone);
    assertThat(some).anyMatch(one -> !one.someInNone());
    assertThat(some.stream().mapToInt(one -> one.codebook().themes().size()))
        .allMatch(themes -> themes >= 4 && themes <= 18);
  }

  /** What the attack finds in digests that know nothing of each other, it has to find. */
  @Test
  void digests_composed_each_for_itself_give_much_away() {
    RandomConsultation consultation = new RandomConsultation(2);
    Attacked attacked =
        Attacked.of(
            consultation, new ComposedAlone(consultation.codebook(), 11), Reading.MAY_BE_KEPT);
    assertThat(attacked.findings())
        .extracting(Finding::leak)
        .contains(Finding.Leak.CHANGE)
        .hasSizeGreaterThan(20);
    assertThat(attacked.utility().share()).isEqualTo(1);
  }
}
