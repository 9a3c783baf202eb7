package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.EditionStore;
import org.jointheconversation.digest.NewEdition;
import org.jointheconversation.digest.Subject;
import org.jointheconversation.store.SqlEditionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a digest stands is remembered, so that a correction edits it and nothing stands twice. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class StandingPostsTest {
  private static final Tenant TENANT = new Tenant(Platform.SLACK, "T1");
  private static final ChatChannel CHANNEL = ChatChannel.parse("slack:T1/CDIGEST");
  private static final DeliveryStore.Standing NOWHERE = new DeliveryStore.Standing("", false);

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-30T09:00:00Z");
  private TestInstallation installation;
  private Features features;
  private DeliveryStore deliveries;
  private EditionStore editions;

  @BeforeEach
  void open() {
    installation = new TestInstallation(folder, clock, store);
    features = Features.open(installation.config(), clock, "test");
    deliveries = features.deliveries();
    editions = new SqlEditionStore(features.database(), new AtomicLong()::incrementAndGet);
  }

  @AfterEach
  void close() {
    features.close();
  }

  private void released(String id, int number) {
    Subject subject =
        new Subject("c", "A title", IsoWeek.parse("2026-W48"), Optional.empty(), number);
    Edition draft = new Edition(id, subject, EditionState.DRAFT, "{}");
    editions.insert(
        List.of(new NewEdition(draft, () -> "{}", List.of(), List.of())), clock.instant());
    editions.release(id, "system", clock.instant(), List.of(CHANNEL));
  }

  private Delivery claimed() {
    List<Delivery> claimed = deliveries.claim(TENANT, 9, clock.instant(), lease());
    assertThat(claimed).hasSize(1);
    return claimed.get(0);
  }

  private Instant lease() {
    return clock.instant().plus(Duration.ofMinutes(2));
  }

  private Delivery posted(String reference) {
    Delivery delivery = claimed();
    deliveries.adding(delivery.id(), lease());
    deliveries.stands(delivery.id(), reference, true, lease());
    return delivery;
  }

  private void sent(Delivery delivery) {
    deliveries.recordSent(delivery, clock.instant(), Optional.empty());
  }

  private List<String> states() {
    return Rows.texts(
        installation.database(),
        "SELECT edition_id || ' ' || state FROM delivery ORDER BY edition_id");
  }

  @Test
  void nothing_stands_before_the_first_post() {
    released("one", 1);
    assertThat(deliveries.standing(claimed().id())).isEqualTo(NOWHERE);
  }

  @Test
  void a_later_edition_finds_where_the_earlier_one_stands() {
    released("one", 1);
    sent(posted("here"));
    released("two", 2);
    Delivery second = claimed();
    assertThat(deliveries.standing(second.id()))
        .isEqualTo(new DeliveryStore.Standing("here", false));
  }

  @Test
  void an_edition_that_was_never_posted_gives_way_to_a_later_one() {
    released("one", 1);
    released("two", 2);
    assertThat(((Delivery.Place) claimed().addressee()).edition()).isEqualTo("two");
    assertThat(states()).containsExactly("one CANCELLED", "two SENDING");
  }

  @Test
  void a_later_edition_waits_while_the_earlier_one_is_on_its_way() {
    released("one", 1);
    Delivery first = posted("here");
    released("two", 2);
    assertThat(deliveries.claim(TENANT, 9, clock.instant(), lease())).isEmpty();
    sent(first);
    assertThat(((Delivery.Place) claimed().addressee()).edition()).isEqualTo("two");
  }

  @Test
  void what_was_sent_is_queued_again_once_to_be_edited() {
    released("one", 1);
    sent(posted("here"));
    assertThat(editions.requeue("one")).isEqualTo(1);
    Delivery again = claimed();
    assertThat(again.attempts()).isZero();
    sent(again);
    assertThat(states()).containsExactly("one SENT");
    assertThat(deliveries.claim(TENANT, 9, clock.instant(), lease())).isEmpty();
  }

  @Test
  void an_edition_that_stands_nowhere_any_more_is_not_queued_again() {
    released("one", 1);
    sent(posted("here"));
    released("two", 2);
    Delivery second = claimed();
    deliveries.stands(second.id(), "here", false, lease());
    sent(second);
    assertThat(editions.requeue("one")).isZero();
    assertThat(editions.requeue("two")).isEqualTo(1);
  }

  @Test
  void what_changes_while_it_is_posted_is_edited_afterwards() {
    released("one", 1);
    Delivery first = posted("here");
    assertThat(editions.requeue("one")).isEqualTo(1);
    assertThat(deliveries.claim(TENANT, 9, clock.instant(), lease())).isEmpty();
    sent(first);
    assertThat(states()).containsExactly("one QUEUED");
    sent(claimed());
    assertThat(states()).containsExactly("one SENT");
  }

  @Test
  void a_first_post_that_was_cut_short_is_in_doubt() {
    released("one", 1);
    deliveries.adding(claimed().id(), lease());
    clock.advance(Duration.ofMinutes(3));
    assertThat(deliveries.doubtExpired(clock.instant())).isEqualTo(1);
    assertThat(states()).containsExactly("one IN_DOUBT");
  }

  @Test
  void an_edit_that_was_cut_short_is_made_again() {
    released("one", 1);
    sent(posted("here"));
    editions.requeue("one");
    claimed();
    clock.advance(Duration.ofMinutes(3));
    assertThat(deliveries.doubtExpired(clock.instant())).isZero();
    assertThat(deliveries.standing(claimed().id()).reference()).isEqualTo("here");
  }

  @Test
  void a_detail_that_may_have_been_posted_is_in_doubt_until_a_person_has_looked() {
    released("one", 1);
    Delivery first = posted("here");
    deliveries.adding(first.id(), lease());
    clock.advance(Duration.ofMinutes(3));
    assertThat(deliveries.doubtExpired(clock.instant())).isEqualTo(1);
    assertThat(editions.requeue("one")).isEqualTo(1);
    assertThat(deliveries.standing(first.id()).inDoubt()).isTrue();
    Delivery edit = claimed();
    deliveries.record(edit.id(), DeliveryState.IN_DOUBT, "a-part-in-doubt", clock.instant());
    assertThat(deliveries.settle(first.id(), DeliveryState.SENT)).isTrue();
    assertThat(deliveries.standing(first.id()))
        .isEqualTo(new DeliveryStore.Standing("here", false));
  }

  @Test
  void nothing_leaves_any_more_once_the_lease_is_lost() {
    released("one", 1);
    Delivery first = claimed();
    clock.advance(Duration.ofMinutes(3));
    deliveries.doubtExpired(clock.instant());
    assertThatThrownBy(() -> deliveries.adding(first.id(), lease()))
        .isInstanceOf(IllegalStateException.class);
  }
}
