package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot says, looked at as words. */
class TextsTest {
  private static final List<String> BUNDLES = List.of("texts", "slack", "teams", "pages");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

  /** Slack's limit for a modal's title and its buttons below (S19). */
  private static final List<String> IN_A_WINDOW_FRAME =
      List.of(
          "reply.title",
          "reply.submit",
          "show.title",
          "edit.title",
          "edit.submit",
          "withdraw.title",
          "withdraw.submit",
          "mine.title",
          "privacy.title",
          "stop.title",
          "stop.button",
          "join.title",
          "join.button",
          "snooze.title",
          "snooze.submit",
          "snooze.button",
          "pause.title",
          "pause.button",
          "resume.title",
          "resume.button",
          "loading-title",
          "trouble-title",
          "cancel",
          "close");

  @ParameterizedTest
  @ValueSource(strings = {"texts", "slack", "teams", "pages"})
  void N26_every_text_is_there_in_english_and_in_welsh(String bundle) {
    assertThat(welsh(bundle).keySet()).isEqualTo(english(bundle).keySet());
    assertThat(welsh(bundle).values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts", "slack", "teams", "pages"})
  void N26_both_languages_fill_in_the_same_places(String bundle) {
    Map<String, String> welsh = welsh(bundle);
    english(bundle)
        .forEach((key, text) -> assertThat(places(welsh.get(key))).as(key).isEqualTo(places(text)));
  }

  @Test
  void every_place_is_filled_in_and_no_apostrophe_eats_one() {
    Object[] nine = Stream.generate(() -> 7).limit(9).toArray();
    all()
        .forEach(
            (key, text) -> {
              String said = new MessageFormat(text, Locale.UK).format(nine);
              assertThat(said).as(key).doesNotContain("{", "}");
              assertThat(text).as(key).doesNotContain("'");
            });
  }

  @Test
  void N26_no_welsh_text_was_left_in_english() {
    for (String bundle : BUNDLES) {
      Map<String, String> welsh = welsh(bundle);
      english(bundle).forEach((key, text) -> assertThat(welsh.get(key)).as(key).isNotEqualTo(text));
    }
  }

  @Test
  void S19_what_frames_a_window_fits_into_it_in_both_languages() {
    Map<String, String> all = all();
    assertThat(all.keySet())
        .containsAll(
            IN_A_WINDOW_FRAME.stream()
                .map(key -> "texts_cy/" + key)
                .filter(key -> !key.matches(".*/(loading-title|trouble-title|cancel|close)"))
                .collect(Collectors.toSet()));
    all.forEach(
        (key, text) -> {
          if (IN_A_WINDOW_FRAME.contains(key.substring(key.indexOf('/') + 1))) {
            assertThat(text.length()).as(key).isLessThanOrEqualTo(24);
          }
        });
  }

  @Test
  void the_english_texts_can_be_read_by_children_of_nine_to_eleven() {
    Map<String, String> sentences = new TreeMap<>(english("texts"));
    sentences.putAll(english("slack"));
    sentences.putAll(english("teams"));
    sentences.putAll(english("pages"));
    sentences.values().removeIf(text -> ReadingAge.words(text) < 5);
    Map<String, Double> grades = new TreeMap<>();
    sentences.forEach((key, text) -> grades.put(key, ReadingAge.grade(filled(text))));
    double mean = grades.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    assertThat(mean).as("mean grade of %s", grades).isLessThanOrEqualTo(6);
    assertThat(grades.values()).as("hardest of %s", grades).allMatch(grade -> grade <= 9);
  }

  @Test
  void the_reading_age_is_the_published_one() {
    assertThat(ReadingAge.grade("The cat sat on the mat.")).isEqualTo(-1.45, within(0.01));
    assertThat(
            ReadingAge.grade(
                "The Australian platypus is seemingly a hybrid of a mammal and reptilian"
                    + " creature."))
        .isEqualTo(11.3, within(1.5));
    assertThat(ReadingAge.grade("Organisational interoperability necessitates standardisation."))
        .isGreaterThan(20);
  }

  @Test
  void nothing_is_called_anonymous() {
    all()
        .forEach(
            (key, text) ->
                assertThat(text.toLowerCase(Locale.ROOT))
                    .as(key)
                    .doesNotContain("anonym", "dienw", "di-enw", "anhysbys"));
  }

  /** A template that told staff what to do for a patient would make this a medical matter. */
  @Test
  void N19_no_text_gives_clinical_advice() {
    Pattern advice =
        Pattern.compile(
            "(?i)\\b(diagnos\\w*|dose|doses|dosage|prescri\\w*|medic(ine|ation)s?|tablet\\w*|symptom\\w*"
                + "|treat(ment|ing|s)?|therap\\w*|triage\\w*|clinical\\w*|blood|oxygen|antibiotic\\w*"
                + "|you should (give|take|stop|start)|contraindicat\\w*"
                + "|diagnosis|dogn|presgrip\\w*|meddyginiaeth\\w*|tabled\\w*|symptom\\w*"
                + "|triniaeth\\w*|clinigol|gwaed|ocsigen|gwrthfiotig\\w*)\\b");
    assertThat("Give the patient two tablets").containsPattern(advice);
    all().forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(advice));
  }

  @Test
  void N19_why_the_clinical_safety_standards_do_not_apply_is_written_down() throws Exception {
    assertThat(Files.readString(Path.of("docs/clinical-safety-scope.md")))
        .contains("DCB0129", "DCB0160", "real-time or near-real-time direct care")
        .contains("not a reporting route", "Look again when", "Who decides");
  }

  @Test
  void N22_the_help_says_that_this_is_no_place_to_report_danger() {
    assertThat(english("texts").get("help")).contains("not a place to report danger", "999");
    assertThat(welsh("texts").get("help")).contains("Nid dyma’r lle", "berygl", "999");
  }

  @Test
  void each_language_says_in_the_other_how_to_have_the_other() {
    for (String key : List.of("help", "welcome", "prompt.out", "language.chosen")) {
      assertThat(english("texts").get(key)).as(key).contains("cymraeg").contains("Cymraeg");
      assertThat(welsh("texts").get(key)).as(key).contains("english").contains("English");
    }
  }

  private static String filled(String text) {
    Object[] nine = Stream.generate(() -> 7).limit(9).toArray();
    return new MessageFormat(text, Locale.UK).format(nine).replace("7", "Tuesday");
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> english(String bundle) {
    return read(bundle + ".properties");
  }

  private static Map<String, String> welsh(String bundle) {
    return read(bundle + "_cy.properties");
  }

  /** Every text of every bundle, by its file and key. */
  private static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    for (String bundle : BUNDLES) {
      english(bundle).forEach((key, text) -> all.put(bundle + "/" + key, text));
      welsh(bundle).forEach((key, text) -> all.put(bundle + "_cy/" + key, text));
    }
    return all;
  }

  private static Map<String, String> read(String file) {
    Properties texts = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream("/texts/" + file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> map = new TreeMap<>();
    texts.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }
}
