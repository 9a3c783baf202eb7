package org.jointheconversation.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final Health health = new Health();

  @Test
  void says_nothing_while_all_is_well() {
    health.register("database", Optional::empty);

    assertThat(health.failing()).isEmpty();
  }

  @Test
  void asks_each_check_afresh_and_names_those_that_fail() {
    AtomicReference<Optional<String>> disk = new AtomicReference<>(Optional.of("full"));
    health.register("disk", disk::get);
    health.register("model", Optional::empty);

    assertThat(health.failing()).isEqualTo(Map.of("disk", "full"));
    disk.set(Optional.empty());
    assertThat(health.failing()).isEmpty();
  }

  @Test
  void a_warning_is_no_failure() {
    health.warn("signposts", () -> Optional.of("look at them"));

    assertThat(health.failing()).isEmpty();
    assertThat(health.warnings()).isEqualTo(Map.of("signposts", "look at them"));
  }

  @Test
  void takes_a_check_that_throws_for_a_failing_one_and_keeps_its_message_to_itself() {
    health.register(
        "database",
        () -> {
          throw new IllegalStateException("canary");
        });

    assertThat(health.failing().get("database"))
        .contains("IllegalStateException")
        .doesNotContain("canary");
  }

  @Test
  void refuses_a_second_check_of_the_same_name() {
    health.register("database", Optional::empty);

    assertThatThrownBy(() -> health.register("database", Optional::empty))
        .hasMessageContaining("database");
  }
}
