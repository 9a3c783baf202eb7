package org.jointheconversation.redaction.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePartsTest {
  @Test
  void parts_are_in_lower_case_without_accents_titles_and_initials() {
    assertThat(NameParts.of("Dr. Siân  M. ŁUKASZ")).containsExactly("sian", "lukasz");
  }

  @Test
  void what_a_hyphen_joins_is_known_whole_and_in_parts() {
    assertThat(NameParts.of("Pritchard-Jones, Anwen"))
        .containsExactlyInAnyOrder("pritchard", "jones", "pritchard-jones", "anwen");
  }

  @Test
  void an_apostrophe_belongs_to_the_name() {
    assertThat(NameParts.of("O’Brien")).containsExactly("o'brien");
  }

  @Test
  void nothing_is_left_of_other_scripts_and_of_nothing() {
    assertThat(NameParts.of("王小明 - '")).isEmpty();
    assertThat(NameParts.of("")).isEmpty();
  }
}
