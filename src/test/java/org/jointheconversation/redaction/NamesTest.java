package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N2: names of people are masked, what is only called like them stays. */
class NamesTest {
  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Priya on bay 4 can't log in | [name] on bay 4 can't log in",
        "asked Siobhan | asked [name]",
        "Mrs Okonkwo's record | Mrs [name]'s record",
        "pt John Smith | pt [name]",
        "my manager Gethin said | my manager [name] said",
        "spoke to dave from IT | spoke to [name] from IT",
        "nurse agnieszka | nurse [name]",
        "J. Smith could not get in | [name] could not get in",
        "Smith, John had no label | [name] had no label",
        "O'Brien and McAllister were locked out | [name] and [name] were locked out",
        "Dafydd ap Rhys waited | [name] waited",
        "Dr. Wei Zhang waited | Dr. [name] waited",
        "Ms Chen had two records | Ms [name] had two records",
        "Anwen Pritchard-Jones from IT was great | [name] from IT was great",
        "MRS PATEL HAS NO WRISTBAND | MRS [name] HAS NO WRISTBAND",
        "Si\u00E2n on reception | [name] on reception",
        "Sia\u0302n on reception | [name] on reception",
        "\u0141ukasz and Zo\u00EB both locked out | [name] and [name] both locked out",
        "tell Oluwaseun the printer is fixed | tell [name] the printer is fixed",
        "harjinder singh had no chart | [name] had no chart",
        "Zhang Wei's discharge letter | [name]'s discharge letter",
      })
  void a_name_is_masked_and_its_title_is_not(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Teams and Slack and Windows and EPR, Lorenzo, Cerner, Epic, Rio, SystmOne, EMIS, Careflow",
        "Badger, Datix, Ascribe, Vision, Meditech, Dragon, Alexa, Jabber, Citrix, Imprivata",
        "Every morning Lorenzo freezes; Rio is no better.",
        "St Mary's, Royal London, Queen Elizabeth Hospital, Addenbrooke's, Derby, Lincoln, Chelsea",
        "Victoria ward, Nightingale ward and Florence ward have no printer",
        "the audio jack is broken, x ray down, IV pump off",
        "Will this ever end? Mark my words. Grace period. I hope so.",
        "Parkinson's, Alzheimer's, Glasgow coma, Waterlow score, Bristol stool, Apgar, Doppler",
        "Hoover, Zimmer, Braden, Crohn's, Foley, Hickman",
        "Sister on the ward, ward printer, price of toner, long wait",
        "It went live in April and May was awful, by June it died",
        "Mae'r cyfrifiadur yn araf iawn bob bore ac mae'n rhewi o hyd",
        "Does dim digon o gyfrifiaduron ar y ward, rydym ni'n aros trwy'r dydd",
        "Logging in takes ten minutes on every PC on the ward.",
      })
  void products_places_and_ordinary_words_stay(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }

  @Test
  void the_finding_covers_the_name_in_code_points() {
    assertThat(redactor.redact("\uD83D\uDE00 Mrs Okonkwo waited").findings())
        .containsExactly(new Finding(Kind.PERSON, 6, 13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u738B\u5C0F\u660E waited",
        "\u0645\u062D\u0645\u062F",
        "\uD83D Priya\uDE00",
        "\uE000\uE000"
      })
  void other_scripts_and_broken_text_never_fail(String text) {
    assertThat(redactor.redact(text).text()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Priya ", "Mrs Okonkwo, ", "AaAa", "a-", "O'", "Priya\n", "J. ", "[name]"})
  void a_hundred_thousand_characters_take_linear_time(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redactor.redact(text));
  }

  @Test
  void a_known_name_is_masked_where_it_could_be_a_product_too() {
    KnownNames known = Set.of("zorvath", "quillby")::contains;
    String text = "the Quillby upgrade broke it";
    assertThat(redactor.redact(text).text()).isEqualTo(text);
    assertThat(redactor.redact(text, known).text()).isEqualTo("the [name] upgrade broke it");
    assertThat(redactor.redact("logged on as quillby zorvath", known).text())
        .isEqualTo("logged on as [name]");
  }

  @Test
  void a_known_name_that_is_an_ordinary_word_stays_where_it_is_one() {
    KnownNames known = Set.of("will", "mark", "long")::contains;
    String text = "Will it take long? Please mark it as done.";
    assertThat(redactor.redact(text, known).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mae'r cyfrinair yn dod i ben bob mis",
        "Does dim signal ffôn yn yr adran",
        "Y peth gorau yw'r ap newydd",
        "Ysbyty Gwynedd a Glan Clwyd heb yr un system",
        "Mae Betsi Cadwaladr yn defnyddio system wahanol"
      })
  void N26_welsh_words_are_no_names(String welsh) {
    assertThat(new Redactor().redact(welsh).text()).isEqualTo(welsh);
  }

  @Test
  void N26_names_in_welsh_are_masked_where_they_are_written_like_names() {
    assertThat(new Redactor().redact("Mae Siân o'r adran TG wedi helpu").text())
        .isEqualTo("Mae [name] o'r adran TG wedi helpu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mr Flaherty", "Dr Greenhalgh", "nurse boateng", "Prof Auchterlonie"})
  void after_a_title_comes_a_name(String told) {
    String name = told.substring(told.indexOf(' ') + 1);
    assertThat(new Redactor().redact("Yesterday " + told + " could not print").text())
        .doesNotContain(name);
  }
}
