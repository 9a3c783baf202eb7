package org.jointheconversation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
  private final RandomSource random = RandomSource.secure();
  private final InstallationKey key = InstallationKey.random(random);
  private final PersonKey person = Pseudonyms.person(key, "jo.bloggs@example.nhs.uk");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JO.Bloggs@Example.NHS.uk",
        "  jo.bloggs@example.nhs.uk\t",
        "jo.bloggs\u200B@example.nhs.uk",
        "jo.bloggs\uFF20example.nhs.uk",
        "jo.bloggs @example.nhs.uk\u00A0",
        "\uFEFFjo.bloggs@example.nhs.uk",
      })
  void a_person_is_the_same_however_typed(String typed) {
    assertThat(Pseudonyms.person(key, typed)).isEqualTo(person);
  }

  @Test
  void leading_zeros_of_a_staff_number_count() {
    assertThat(Pseudonyms.person(key, "00123")).isNotEqualTo(Pseudonyms.person(key, "123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B\u00A0\t"})
  void a_blank_is_nobody(String blank) {
    assertThatThrownBy(() -> Pseudonyms.person(key, blank))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_person_and_a_member_of_the_same_name_differ() {
    assertThat(Pseudonyms.memberPerson(key, "slack:T1/U1"))
        .isNotEqualTo(Pseudonyms.person(key, "slack:T1/U1"));
  }

  @Test
  void one_person_has_one_handle_a_week_and_another_the_next() {
    WeekSecret thisWeek = WeekSecret.random(random);
    WeekSecret nextWeek = WeekSecret.random(random);

    assertThat(Pseudonyms.handle(thisWeek, person))
        .isEqualTo(Pseudonyms.handle(WeekSecret.of(thisWeek.bytes()), person))
        .isNotEqualTo(Pseudonyms.handle(nextWeek, person))
        .isNotEqualTo(Pseudonyms.handle(thisWeek, Pseudonyms.memberPerson(key, "slack:T1/U1")));
  }

  @Test
  void another_installation_has_other_persons() {
    assertThat(Pseudonyms.person(InstallationKey.random(random), "123"))
        .isNotEqualTo(Pseudonyms.person(key, "123"));
  }

  @Test
  void an_event_is_known_again_and_parts_do_not_run_together() {
    assertThat(Pseudonyms.dedupKey(key, "slack", "Ev1"))
        .isEqualTo(Pseudonyms.dedupKey(key, "slack", "Ev1"))
        .isNotEqualTo(Pseudonyms.dedupKey(key, "teams", "Ev1"))
        .isNotEqualTo(Pseudonyms.dedupKey(key, "slackE", "v1"));
  }

  @Test
  void all_are_22_characters_and_a_random_handle_looks_like_any_other() {
    assertThat(person.value()).matches("[A-Za-z0-9_-]{22}");
    assertThat(Pseudonyms.dedupKey(key, "slack", "Ev1")).matches("[A-Za-z0-9_-]{22}");
    assertThat(Handle.random(random).value()).matches("[A-Za-z0-9_-]{22}");
    assertThat(Handle.random(random)).isNotEqualTo(Handle.random(random));
  }

  @Test
  void the_value_is_fixed_so_that_what_was_kept_is_found_after_an_upgrade() {
    InstallationKey known = InstallationKey.of(new byte[32]);
    PersonKey kept = Pseudonyms.person(known, "123");
    assertThat(kept.value()).isEqualTo("I5-mHms_spk37YqFcNzPJA");
    assertThat(Pseudonyms.handle(WeekSecret.of(new byte[32]), kept).value())
        .isEqualTo("u-9SPXIJGsZ3ql5NOwWTFA");
  }

  @Test
  void nothing_shows_a_person_or_a_handle() {
    assertThat(person).hasToString("[hidden]");
    assertThat(Handle.random(random)).hasToString("[hidden]");
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertThatThrownBy(() -> WeekSecret.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InstallationKey.of(new byte[33]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_cannot_be_changed_from_outside() {
    byte[] bytes = new byte[32];
    WeekSecret secret = WeekSecret.of(bytes);
    bytes[0] = 1;
    secret.bytes()[1] = 1;
    assertThat(secret)
        .isEqualTo(WeekSecret.of(new byte[32]))
        .isNotEqualTo(WeekSecret.random(random));
  }
}
