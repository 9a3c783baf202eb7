package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.Samples;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import org.jointheconversation.consultation.DefinitionSource;
import org.jointheconversation.consultation.Selection.Load;
import org.jointheconversation.consultation.SendTimes;
import org.junit.jupiter.api.Test;

/** How long sending takes, and how quiet times cut it. */
class EstimateTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final Estimate estimate = new Estimate(new Rates(200, 50));

  private Optional<Estimate.Slowest> slowest(Platform platform, int messages, int openings) {
    return estimate.slowest(Map.of(platform, new Load(messages, openings)));
  }

  @Test
  void T12_one_and_a_half_million_in_Teams_take_eight_hours_and_twenty_minutes_at_best() {
    assertThat(slowest(Platform.TEAMS, 1_500_000, 0))
        .contains(new Estimate.Slowest("50 a second", Duration.ofMinutes(500)));
    assertThat(slowest(Platform.TEAMS, 1_500_000, 1_500_000).orElseThrow().time())
        .isEqualTo(Duration.ofMinutes(1_000));
  }

  @Test
  void S10_S11_in_Slack_chats_nobody_opened_yet_take_longer_than_messages() {
    assertThat(slowest(Platform.SLACK, 1_000, 0))
        .contains(new Estimate.Slowest("200 a minute", Duration.ofMinutes(5)));
    assertThat(slowest(Platform.SLACK, 1_000, 1_000))
        .contains(new Estimate.Slowest("50 new chats a minute", Duration.ofMinutes(20)));
    assertThat(slowest(Platform.SLACK, 1_000, 10).orElseThrow().pace()).isEqualTo("200 a minute");
    assertThat(slowest(Platform.SLACK, 1, 0).orElseThrow().time()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_longest_platform_decides_and_nothing_to_send_takes_no_time() {
    Map<Platform, Load> both =
        Map.of(Platform.SLACK, new Load(200, 0), Platform.TEAMS, new Load(30_000, 0));
    assertThat(estimate.slowest(both).orElseThrow().pace()).isEqualTo("50 a second");
    assertThat(estimate.slowest(Map.of())).isEmpty();
  }

  private static Optional<Estimate.Span> span(String quiet, String now, Duration time) {
    Definition definition =
        DefinitionReader.read(new DefinitionSource("sample", Samples.CONSULTATION + quiet));
    Instant at = Instant.parse(now);
    SendTimes times = SendTimes.of(definition, definition.prompts().get(0), at);
    return Estimate.span(times, at, LONDON, time);
  }

  @Test
  void N29_quiet_times_cut_it_and_the_rest_follows_when_they_end() {
    String nights = "quietHours: { from: \"20:00\", to: \"07:00\", weekends: true }\n";
    assertThat(span(nights, "2026-11-24T10:00:00Z", Duration.ofMinutes(500)))
        .contains(
            new Estimate.Span(
                Instant.parse("2026-11-24T10:00:00Z"), Instant.parse("2026-11-24T18:20:00Z")));
    assertThat(span(nights, "2026-11-24T19:00:00Z", Duration.ofMinutes(90)).orElseThrow().until())
        .isEqualTo("2026-11-25T07:30:00Z");
    Estimate.Span weekend =
        span(nights, "2026-11-27T19:00:00Z", Duration.ofMinutes(90)).orElseThrow();
    assertThat(weekend.until()).isEqualTo("2026-11-30T07:30:00Z");
    Estimate.Span night = span(nights, "2026-11-24T23:00:00Z", Duration.ofSeconds(5)).orElseThrow();
    assertThat(night.from()).isEqualTo("2026-11-25T07:00:00Z");
    assertThat(night.seconds()).isEqualTo(5);
  }
}
