package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How Microsoft's keys are fetched and held, against a key service on loopback. */
class SigningKeysTest {
  private final MovableClock clock = new MovableClock();
  private FakeTeams teams;
  private SigningKeys keys;

  @BeforeEach
  void start() {
    teams = FakeTeams.start(clock);
    keys =
        new SigningKeys(
            new KeyDownload(teams.config().openIdMetadataUrl(), new HttpCalls()), clock);
  }

  @AfterEach
  void stop() {
    teams.close();
  }

  @Test
  void T6_keys_are_fetched_once_for_a_day() {
    IntStream.range(0, 100).forEach(i -> assertThat(keys.find("key-1")).isPresent());
    clock.advance(SigningKeys.FRESH.minusSeconds(1));
    assertThat(keys.find("key-1")).isPresent();

    assertThat(teams.keyFetches()).isEqualTo(1);
  }

  @Test
  void T6_an_unknown_key_is_looked_for_at_most_once_an_hour() {
    assertThat(keys.find("key-1")).isPresent();
    IntStream.range(0, 100).forEach(i -> assertThat(keys.find("unknown-" + i)).isEmpty());
    clock.advance(SigningKeys.PAUSE.minusSeconds(1));
    assertThat(keys.find("unknown")).isEmpty();
    assertThat(teams.keyFetches()).isEqualTo(1);

    teams.newKey("msteams");
    clock.advance(Duration.ofSeconds(1));

    assertThat(keys.find("key-2")).isPresent();
    assertThat(teams.keyFetches()).isEqualTo(2);
  }

  @Test
  void T6_a_known_key_is_good_while_the_key_service_is_down() {
    assertThat(keys.find("key-1")).isPresent();
    teams.keysAnswer(503);
    clock.advance(Duration.ofDays(3));

    assertThat(keys.find("key-1")).isPresent();
    assertThat(keys.find("unknown")).isEmpty();
    assertThat(keys.find("key-1")).isPresent();
  }

  @Test
  void T6_a_known_key_never_waits_for_a_fetch_that_hangs() {
    assertThat(keys.find("key-1")).isPresent();
    CountDownLatch never = new CountDownLatch(1);
    teams.holdKeys(never);
    clock.advance(Duration.ofDays(2));

    assertTimeoutPreemptively(
        Duration.ofSeconds(4),
        () -> IntStream.range(0, 50).forEach(i -> assertThat(keys.find("key-1")).isPresent()));

    assertThat(keys.refresh()).isNotDone();
    never.countDown();
    assertThat(keys.refresh()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(teams.keyFetches()).isEqualTo(2);
  }

  @Test
  void T6_after_a_failure_the_next_try_does_not_wait_an_hour() {
    teams.keysAnswer(500);
    assertThat(keys.find("key-1")).isEmpty();
    teams.keysAnswer(200);
    assertThat(keys.find("key-1")).as("too early").isEmpty();
    clock.advance(SigningKeys.PAUSE_AFTER_FAILURE);

    assertThat(keys.find("key-1")).isPresent();
  }

  @Test
  void a_key_that_Microsoft_took_away_is_gone_with_the_next_fetch() {
    assertThat(keys.find("key-1")).isPresent();
    teams.newKey("msteams");
    teams.dropOldestKey();
    clock.advance(SigningKeys.PAUSE);

    assertThat(keys.find("key-2")).isPresent();
    assertThat(keys.find("key-1")).isEmpty();
  }

  @Test
  void keys_that_are_none_or_too_short_are_left_out() {
    List<String> useless =
        List.of(
            "{\"kid\":\"a\",\"kty\":\"EC\"}",
            "{\"kid\":\"a\",\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}",
            "{\"kid\":\"a\",\"kty\":\"RSA\",\"n\":\"wqFsZQ\",\"e\":\"AQAB\"}",
            "{\"kty\":\"RSA\",\"n\":\"wqFsZQ\",\"e\":\"AQAB\"}",
            "\"text\"");

    assertThat(useless).allSatisfy(jwk -> assertThat(SigningKey.read(Json.read(jwk))).isEmpty());
  }
}
