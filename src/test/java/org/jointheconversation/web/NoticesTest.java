package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that the manifests of both apps lead to. */
class NoticesTest {
  private static final int MIN_GROUP = 11;
  private static final int RETENTION_DAYS = 365;

  private final TestServer server =
      new TestServer(Routes.notices(MIN_GROUP, RETENTION_DAYS).toArray(Route[]::new));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/privacy, en-GB, Privacy",
    "/privacy?lang=cy, cy-GB, Preifatrwydd",
    "/terms, en-GB, Terms of use",
    "/terms?lang=cy, cy-GB, Telerau defnyddio"
  })
  void T25_N16_can_be_read_by_anybody_with_any_program(String path, String lang, String title) {
    HttpResponse<String> page = server.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .contains("<html lang=\"" + lang + "\">", "<title>" + title + "</title>", "<main>")
        .contains("<h1>" + title + "</h1>", "<h2>")
        .doesNotContain("<script", "style=", "{0}", "<img");
    assertThat(Pattern.compile("<h2>").matcher(page.body()).results().count()).isGreaterThan(5);
  }

  @Test
  void N5_says_what_the_bot_says_with_the_numbers_of_this_installation() {
    assertThat(server.get("/privacy").body())
        .contains("numbers of 11 people or more", "365 days later", "ico.org.uk")
        .contains("We hide names, patient numbers", "Slack and Microsoft keep their own records");
  }

  @Test
  void N22_the_terms_say_that_it_is_no_place_to_report() {
    assertThat(server.get("/terms").body()).contains("not a place to report", "Send stop");
  }

  @Test
  void N26_each_leads_to_the_other_language_and_an_unknown_one_is_english() {
    assertThat(server.get("/terms").body())
        .contains("<a href=\"/terms?lang=cy\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>");
    assertThat(server.get("/terms?lang=cy").body())
        .contains("<a href=\"/terms\" lang=\"en\" hreflang=\"en\">English</a>");
    for (String odd : List.of("xx", "", "..%2f", "%3Cscript%3E")) {
      assertThat(server.get("/terms?lang=" + odd).body()).contains("lang=\"en-GB\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/privacy/x", "/terms/", "/privacy.html"})
  void there_is_nothing_beside_them(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }
}
