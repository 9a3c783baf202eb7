package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.consultation.Definitions.problems;
import static org.jointheconversation.consultation.Definitions.with;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionProblemsTest {

  @Test
  void every_mistake_is_named_at_once_in_the_order_of_the_file() {
    String text =
        with("timeZone: Europe/London", "timeZone: Europe/Londn")
            .replace("closes: 2026-12-18", "closes: 2026-11-22")
            .replace("send: every Tuesday", "send: every Tusday")
            .replace("title:", "titel:");

    assertThat(problems(text))
        .containsExactly(
            "a.yaml:1:1: title: is missing. Write plain text of at most 150 characters.",
            "a.yaml:2:1: titel: is not a known key. Did you mean title?",
            "a.yaml:9:9: closes: lies before opens (2026-11-23). Write that day or a later one.",
            "a.yaml:10:11: timeZone: “Europe/Londn” is not a time zone; did you mean Europe/London."
                + " Write the name of a zone such as Europe/London.",
            "a.yaml:18:11: prompts[0].send: “every Tusday at 10:00” does not name a day of the"
                + " week; did you mean Tuesday. Write every Tuesday at 10:00, every 2 weeks on"
                + " Tuesday at 10:00, or once on 2026-11-24 at 10:00.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consultation", "title", "purpose", "stillOpen", "decisionOwner", "moreInformation",
        "privacy", "opens", "closes", "timeZone", "audience", "codebook",
      })
  void N13_nothing_that_is_required_may_be_missing_or_empty(String key) {
    String without = Definitions.SHORTEST.replaceAll("(?m)^" + key + ":.*\n", "");
    String empty = Definitions.SHORTEST.replaceAll("(?m)^" + key + ":.*", key + ":");

    assertThat(problems(without)).singleElement().asString().contains(key + ": is missing. ");
    assertThat(problems(empty)).singleElement().asString().contains(key + ": is empty. ");
  }

  @ParameterizedTest
  @CsvSource({
    "'{ for: distress, text: Talk to someone now., review: 2027-03-01 }', signposts",
    "'- id: slowed-down\n    text: What slowed you down?\n    send: every Tuesday at 10:00', prompts",
  })
  void a_list_that_needs_one_may_not_be_empty(String items, String key) {
    String text = with(items, "").replaceAll(key + ":\\s+-?\\s*\n", key + ": []\n");

    assertThat(problems(text))
        .singleElement()
        .asString()
        .contains(key + ": is empty. Add at least");
  }

  @Test
  void N23_a_signpost_needs_all_its_keys() {
    String text = with(", text: Talk to someone now., review: 2027-03-01", "");

    assertThat(problems(text))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("14:5: signposts[0].text: is missing"))
        .anyMatch(problem -> problem.contains("14:5: signposts[0].review: is missing"));
  }

  @ParameterizedTest(name = "{2}: {1}")
  @MethodSource("badValues")
  void a_bad_value_is_named_by_its_key(String line, String bad, String key) {
    assertThat(problems(with(line, bad))).singleElement().asString().contains(": " + key + ": ");
  }

  private static Stream<Arguments> badValues() {
    return Stream.of(
        bad("consultation: getting-tech-right", "consultation: Getting Tech", "consultation"),
        bad("consultation: getting-tech-right", "consultation: -tech", "consultation"),
        bad("consultation: getting-tech-right", "consultation: a/b", "consultation"),
        bad(
            "moreInformation: https://example.nhs.uk/tech-plan",
            "moreInformation: x",
            "moreInformation"),
        bad("https://example.nhs.uk/tech-plan", "javascript:alert(1)", "moreInformation"),
        bad("https://example.nhs.uk/tech-plan", "ftp://example.nhs.uk", "moreInformation"),
        bad("https://example.nhs.uk/tech-plan", "https://a:b@example.nhs.uk", "moreInformation"),
        bad("https://example.nhs.uk/tech-plan", "https:///x", "moreInformation"),
        bad("https://example.nhs.uk/tech-plan", "https://example.nhs.uk/a b", "moreInformation"),
        bad("opens: 2026-11-23", "opens: 23/11/2026", "opens"),
        bad("opens: 2026-11-23", "opens: 2026-11-31", "opens"),
        bad("timeZone: Europe/London", "timeZone: +01:00", "timeZone"),
        bad("timeZone: Europe/London", "timeZone: London time", "timeZone"),
        bad("audience: staff.csv", "audience: /etc/passwd", "audience"),
        bad("audience: staff.csv", "audience: ../staff.csv", "audience"),
        bad("audience: staff.csv", "audience: ..", "audience"),
        bad("audience: staff.csv", "audience: [staff.csv]", "audience"),
        bad("audience: staff.csv", "audience: staff.csv\nquotes: always", "quotes"),
        bad("audience: staff.csv", "audience: staff.csv\nretentionDays: 0", "retentionDays"),
        bad("audience: staff.csv", "audience: staff.csv\nretentionDays: 1.5", "retentionDays"),
        bad(
            "audience: staff.csv",
            "audience: staff.csv\nretentionDays: 99999999999",
            "retentionDays"),
        bad(
            "audience: staff.csv",
            "audience: staff.csv\nblackouts: [2026-12-08..2026-12-07]",
            "blackouts[0]"),
        bad("audience: staff.csv", "audience: staff.csv\nblackouts: 2026-12-08", "blackouts"),
        bad(
            "audience: staff.csv",
            "audience: staff.csv\nquietHours: {from: 7pm, to: 07:00}",
            "quietHours.from"),
        bad(
            "audience: staff.csv",
            "audience: staff.csv\nquietHours: {from: 20:00, to: 20:00}",
            "quietHours.to"),
        bad(
            "audience: staff.csv",
            "audience: staff.csv\nquietHours: {from: 20:00}",
            "quietHours.to"),
        bad("audience: staff.csv", "audience: staff.csv\nquietHours: at night", "quietHours"),
        bad("for: distress", "for: sadness", "signposts[0].for"),
        bad("review: 2027-03-01", "review: soon", "signposts[0].review"),
        bad("id: slowed-down", "id: Slowed Down", "prompts[0].id"),
        bad("text: What slowed you down?", "text: [What]", "prompts[0].text"),
        bad("text: What slowed you down?", "text: \"a\\u0000b\"", "prompts[0].text"),
        bad("text: What slowed you down?", "text: \"a\\uD800b\"", "prompts[0].text"),
        bad("text: What slowed you down?", "text: \"a\\u202Eb\"", "prompts[0].text"),
        bad("title: Getting technology right", "title: \"a\\nb\"", "title"),
        bad("send: every Tuesday at 10:00", "send: weekly", "prompts[0].send"),
        bad("id: slowed-down", "id: a\n    zone: london", "prompts[0].zone"),
        bad("id: slowed-down", "id: a\n    askMinutesLost: maybe", "prompts[0].askMinutesLost"),
        bad(
            "id: slowed-down",
            "id: a\n    reminders: [ 1 day, 2 days, 3 days ]",
            "prompts[0].reminders"),
        bad("id: slowed-down", "id: a\n    reminders: [ 1 day, 1 day ]", "prompts[0].reminders[1]"),
        bad("id: slowed-down", "id: a\n    reminders: [ 1 hour ]", "prompts[0].reminders[0]"),
        bad("id: slowed-down", "id: a\n    deliver: slack:T1/C1", "prompts[0].deliver"),
        bad("id: slowed-down", "id: a\n    deliver: channel general", "prompts[0].deliver"),
        bad("post: every Monday at 09:00", "post: Mondays", "digest.post"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  to: slack:T1/C1",
            "digest.to"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  to: [irc:T1/C1]",
            "digest.to[0]"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  to: [slack:T1/C1, slack:T1/C1]",
            "digest.to[1]"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  organisations: {RX1: [C1]}",
            "digest.organisations.RX1[0]"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  review: C1",
            "digest.review"),
        bad(
            "post: every Monday at 09:00",
            "post: every Monday at 09:00\n  approve: 1",
            "digest.approve"),
        bad("post: every Monday at 09:00", "to: []", "digest.post"));
  }

  private static Arguments bad(String line, String bad, String key) {
    return Arguments.of(line, bad, key);
  }

  @Test
  void a_consultation_runs_26_weeks_at_most() {
    Definitions.read(with("closes: 2026-12-18", "closes: 2027-05-24"));
    Definitions.read(with("closes: 2026-12-18", "closes: 2026-11-23"));

    assertThat(problems(with("closes: 2026-12-18", "closes: 2027-05-25")))
        .containsExactly(
            "a.yaml:9:9: closes: lies more than 26 weeks after opens."
                + " Write 2027-05-24 or an earlier day.");
  }

  @ParameterizedTest
  @CsvSource({
    "title: Getting technology right, title: , 150",
    "text: What slowed you down?, text: , 1000",
    "purpose: Find what slows staff down., purpose: , 1000",
    "decisionOwner: Chief Nursing Information Officer, decisionOwner: , 200",
  })
  void texts_fit_the_message_that_carries_them(String line, String key, int longest) {
    Definitions.read(with(line, key + " " + "x".repeat(longest)));

    assertThat(problems(with(line, key + " " + "x".repeat(longest + 1))))
        .singleElement()
        .asString()
        .contains("is longer than " + longest + " characters")
        .hasSizeLessThan(300);
  }

  @Test
  void two_prompts_of_one_id_are_named_with_both_lines() {
    String second = "\n  - { id: slowed-down, text: And, send: every Friday at 10:00 }";
    String text =
        with("    send: every Tuesday at 10:00", "    send: every Tuesday at 10:00" + second);

    assertThat(problems(text))
        .containsExactly(
            "a.yaml:19:11: prompts[1].id: is the id of the prompt on line 16 too."
                + " Give each prompt an id of its own.");
  }

  @Test
  void unknown_keys_are_named_at_every_level() {
    String text =
        Definitions.SHORTEST
            .replace("controller:", "controler: x, controller:")
            .replace("for: distress", "for: distress, colour: red")
            .replace("    send:", "    repeat: 3\n    send:")
            .replace("  post:", "  posts: x\n  post:")
            .concat("quiethours: { from: 20:00, to: 07:00 }\n");

    assertThat(problems(text))
        .containsExactly(
            "a.yaml:7:12: privacy.controler: is not a known key. Did you mean controller?",
            "a.yaml:14:22: signposts[0].colour: is not a known key."
                + " The keys here are for, text, review.",
            "a.yaml:18:5: prompts[0].repeat: is not a known key. The keys here are id, text,"
                + " askMinutesLost, send, zone, reminders, deliver.",
            "a.yaml:21:3: digest.posts: is not a known key. Did you mean post?",
            "a.yaml:23:1: quiethours: is not a known key. Did you mean quietHours?");
  }

  @Test
  void a_mistake_inside_something_unknown_is_not_named_twice() {
    List<String> problems = problems(Definitions.SHORTEST + "xyzzy: { a: { b: [ c ] } }\n");

    assertThat(problems).singleElement().asString().contains("21:1: xyzzy: is not a known key");
  }
}
