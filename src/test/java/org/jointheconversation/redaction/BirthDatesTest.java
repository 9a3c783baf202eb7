package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/03/1964",
        "12.3.64",
        "12-03-1964",
        "12 03 1964",
        "12 / 03 / 64",
        "12\\03\\1964",
        "12 March 1964",
        "12th March 1964",
        "12th of March, 1964",
        "March 12th 1964",
        "March 12, 1964",
        "12 Mar 64",
        "12 Mar '64",
        "12-Mar-1964",
        "12MAR1964",
        "12mar64",
        "1964-03-12",
        "1964/03/12",
        "12031964",
        "120364",
        "19640312",
        "03/25/1964",
        "31/13/64",
        "12 Mawrth 1964",
        "12fed o Fawrth 1964",
        "12/03/2025",
        "12.\u00A003.\u00A01964",
        "12\u201303\u20131964",
        "\uFF11\uFF12/\uFF10\uFF13/\uFF11\uFF19\uFF16\uFF14",
        "1\u200B2/03/19\u200B64",
        "12/03/\n1964",
        "March 1964",
        "1964",
      })
  void N2_masks_a_date_in_any_layout_after_a_label(String date) {
    assertThat(redactor.redact("DOB " + date + " is wrong").text())
        .isEqualTo("DOB [date of birth] is wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dob ",
        "DOB: ",
        "D.O.B. ",
        "d.o.b.: ",
        "(d.o.b ",
        "DOB - ",
        "DOB",
        "DOB=",
        "DoB ",
        "D O B ",
        "date of birth ",
        "Date of Birth: ",
        "date-of-birth\n",
        "date of birth is ",
        "date of birth for this patient is ",
        "born ",
        "born on ",
        "was born on the ",
        "birthday ",
        "dyddiad geni ",
        "Dyddiad geni: ",
        "ganwyd ",
        "ganed ar ",
        "forDOB ",
        "D.O.B:",
      })
  void N2_masks_a_short_date_after_any_label(String label) {
    assertThat(redactor.redact("see " + label + "12/3/24 please").text())
        .isEqualTo("see " + label + "[date of birth] please");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Margaret, 14.02.1956, waited|Margaret, [date of birth], waited",
        "Mrs X 04/07/1938|Mrs X [date of birth]",
        "Mrs Jones (04/07/38)|Mrs Jones ([date of birth])",
        "aged 81 (12/03/1943)|aged 81 ([date of birth])",
        "aged 7 (12/03/2019)|aged 7 ([date of birth])",
        "Baby Jones 12/03/2025|Baby Jones [date of birth]",
        "12/03/05 is her date of birth|[date of birth] is her date of birth",
        "12/03/05 (DOB)|[date of birth] (DOB)",
        "a lady, 3 June 2001, came|a lady, [date of birth], came",
        "12.03.64 again|[date of birth] again",
      })
  void N2_masks_a_whole_date_that_is_one_of_birth_by_its_year_or_its_place(
      String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "down on 12/11/2026 at 10:30",
        "since March 2024",
        "on 3 Nov",
        "went live 12/06/2018",
        "since 12/05/2009",
        "policy dated 12 May 2009",
        "2008-03-12 10:30:00 INFO",
        "created 01/01/1970",
        "01/01/1900 is filled in",
        "the NHS began on 5 July 1948",
        "date of birth field broken since 12/11/2026",
        "appointment 12/11/2026, DOB missing",
        "Mrs Jones 12/11/2026 was moved",
        "version 12.3.64",
        "10.12.3.64",
        "192.168.12.64",
        "iOS 17.6.98",
        "1.12.3.64",
        "12/3",
        "24/7",
        "12/03/26",
        "01.02.28",
        "8 Feb, 0045",
        "born in 1964",
        "see /news/2008/03/12/upgrade",
        "1964",
        "March 1964",
        "12031964",
      })
  void dates_of_events_stay(String text) {
    assertThat(redactor.redact("it was " + text).text()).isEqualTo("it was " + text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1999, 2000, 2001, 2011, 2012})
  void a_whole_date_up_to_2012_is_one_of_birth(int year) {
    assertThat(redactor.redact("Joan 12/03/" + year).text()).isEqualTo("Joan [date of birth]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1899, 2013, 2014, 2026})
  void a_whole_date_of_other_years_needs_a_label(int year) {
    assertThat(redactor.redact("Joan 12/03/" + year).findings()).isEmpty();
  }
}
