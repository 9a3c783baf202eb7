package org.jointheconversation.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeysTest {
  private static final byte[] OLD = "the old secret, 32 bytes at least".getBytes(UTF_8);
  private static final byte[] NEW = "the new secret, 32 bytes at least".getBytes(UTF_8);
  private static final byte[] PLAIN = "canary".getBytes(UTF_8);

  private final RandomSource random = RandomSource.secure();
  private final MasterKeys keys = MasterKeys.of(OLD, Optional.empty());

  @Test
  void what_is_sealed_opens_again() {
    assertThat(keys.open(keys.seal(PLAIN, "token"), "token")).isEqualTo(PLAIN);
    assertThat(keys.open(keys.seal(new byte[0], "token"), "token")).isEmpty();
  }

  @Test
  void what_is_sealed_shows_nothing_and_never_looks_the_same_twice() {
    byte[] sealed = keys.seal(PLAIN, "token");

    assertThat(new String(sealed, UTF_8)).doesNotContain("canary");
    assertThat(sealed).isNotEqualTo(keys.seal(PLAIN, "token")).hasSize(2 + 12 + PLAIN.length + 16);
  }

  /** Sealed by the first version of the program, with a nonce that counts from 1. */
  @Test
  void what_the_first_version_sealed_still_opens() {
    byte[] sealed =
        HexFormat.of()
            .parseHex("016b0102030405060708090a0b0c193d6016b635e5081f613d122959b1994dc2c10c7352");
    assertThat(keys.open(sealed, "token")).isEqualTo(PLAIN);
  }

  @Test
  void another_purpose_does_not_open_it() {
    byte[] sealed = keys.seal(PLAIN, "week-secret/1/2026-W47");
    assertThatThrownBy(() -> keys.open(sealed, "week-secret/1/2026-W48"))
        .isInstanceOf(SealException.class);
  }

  @Test
  void any_changed_bit_is_noticed() {
    byte[] sealed = keys.seal(PLAIN, "token");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> keys.open(altered, "token"))
          .isInstanceOf(SealException.class)
          .hasNoCause()
          .hasMessageNotContaining("canary");
    }
  }

  @Test
  void anything_cut_short_is_noticed() {
    byte[] sealed = keys.seal(PLAIN, "token");
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> keys.open(cut, "token")).isInstanceOf(SealException.class);
    }
  }

  @Test
  void what_the_previous_secret_sealed_opens_while_the_secret_is_changed() {
    byte[] sealed = keys.seal(PLAIN, "token");
    MasterKeys rotated = MasterKeys.of(NEW, Optional.of(OLD));
    MasterKeys done = MasterKeys.of(NEW, Optional.empty());

    assertThat(rotated.open(sealed, "token")).isEqualTo(PLAIN);
    assertThat(rotated.isCurrent(sealed, "token")).isFalse();
    byte[] again = rotated.seal(rotated.open(sealed, "token"), "token");
    assertThat(rotated.isCurrent(again, "token")).isTrue();
    assertThat(done.open(again, "token")).isEqualTo(PLAIN);
    assertThatThrownBy(() -> done.open(sealed, "token")).isInstanceOf(SealException.class);
  }

  @Test
  void secrets_whose_ids_happen_to_agree_are_told_apart_all_the_same() {
    byte[] twin = secretWithTheIdOf(OLD);
    byte[] sealed = keys.seal(PLAIN, "token");

    MasterKeys rotated = MasterKeys.of(twin, Optional.of(OLD));

    assertThat(rotated.seal(PLAIN, "token")[1]).isEqualTo(sealed[1]);
    assertThat(rotated.open(sealed, "token")).isEqualTo(PLAIN);
    assertThat(rotated.isCurrent(sealed, "token")).isFalse();
  }

  @Test
  void a_secret_of_31_bytes_is_refused_and_one_of_32_taken() {
    assertThatThrownBy(() -> MasterKeys.of(new byte[31], Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MasterKeys.of(OLD, Optional.of(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(MasterKeys.of(new byte[32], Optional.empty())).isNotNull();
  }

  @Test
  void nothing_shows_a_key() {
    assertThat(keys).hasToString("[hidden]");
    assertThat(MasterKey.of(OLD)).hasToString("[hidden]");
    assertThat(WeekSecret.random(random)).hasToString("WeekSecret[key=[hidden]]");
    assertThat(InstallationKey.random(random)).hasToString("InstallationKey[key=[hidden]]");
  }

  private byte[] secretWithTheIdOf(byte[] secret) {
    byte id = MasterKeys.of(secret, Optional.empty()).seal(PLAIN, "x")[1];
    for (int i = 0; ; i++) {
      byte[] other = String.format("another secret, number %9d", i).getBytes(UTF_8);
      if (MasterKeys.of(other, Optional.empty()).seal(PLAIN, "x")[1] == id) {
        return other;
      }
    }
  }
}
