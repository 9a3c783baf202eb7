package org.jointheconversation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestCertificate;
import org.jointheconversation.TestInstallation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a certificate in the settings must be. */
class TeamsCertificateTest {
  private static final String BEGINS = "2026-11-02T00:00:00Z";
  @TempDir private static Path folder;
  private static TestCertificate good;
  private static TestCertificate other;

  @BeforeAll
  static void make() {
    good = TestCertificate.make(folder, "2026/11/01", 30, "RSA");
    other = TestCertificate.make(folder, "2026/11/01", 31, "RSA");
  }

  private static Map<String, String> with(String file) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JTC_SECRET", "thirty-two bytes and a few to spare");
    environment.put("TEAMS_APP_ID", "app");
    environment.put("TEAMS_TENANT_ID", "tenant");
    environment.put("TEAMS_CERTIFICATE", file);
    return environment;
  }

  private static List<String> problems(Map<String, String> environment, String now) {
    try {
      ConfigLoader.load(environment, Instant.parse(now));
      return List.of();
    } catch (ConfigException e) {
      return e.problems();
    }
  }

  private static void refused(String pem, String what) {
    String file = TestCertificate.write(folder, pem).toString();
    assertThat(problems(with(file), BEGINS))
        .singleElement()
        .asString()
        .startsWith("TEAMS_CERTIFICATE " + what)
        .contains(": ")
        .doesNotContain(file);
  }

  @Test
  void with_it_no_password_is_needed_and_nothing_of_it_is_printed() {
    Config.Teams teams =
        ConfigLoader.load(with(good.file(folder).toString())).teams().orElseThrow();
    assertThat(teams.certificate()).isPresent();
    assertThat(teams.toString()).contains("set").doesNotContain(folder.toString(), "CN=app");
  }

  @Test
  void the_two_parts_may_come_in_any_order_and_with_words_around_them() {
    String pem = "Bag Attributes\r\n" + good.certificatePem() + "\n\n" + good.keyPem();
    assertThat(problems(with(TestCertificate.write(folder, pem).toString()), BEGINS)).isEmpty();
  }

  @Test
  void beside_a_password_it_is_one_too_many() {
    Map<String, String> both = with(good.file(folder).toString());
    both.put("TEAMS_APP_PASSWORD", "password");
    assertThat(problems(both, BEGINS))
        .containsExactly(
            "TEAMS_CERTIFICATE is set beside TEAMS_APP_PASSWORD: leave one of them out");
  }

  @Test
  void what_cannot_be_used_is_refused_with_its_mend() {
    String pkcs1 = good.keyPem().replace("PRIVATE KEY", "RSA PRIVATE KEY");
    refused("", "names a file without a certificate");
    refused(good.keyPem(), "names a file without a certificate");
    refused(good.certificatePem(), "names a file without a private key in PKCS#8");
    refused(good.certificatePem() + pkcs1, "names a file without a private key in PKCS#8");
    refused(good.certificatePem() + other.keyPem(), "holds a key that is not its certificate's");
    refused(
        good.certificatePem() + good.keyPem().replaceFirst("\n.{64}\n", "\n"),
        "names a file whose key is broken");
    refused(
        good.certificatePem().replaceFirst("\n.{64}\n", "\n") + good.keyPem(),
        "names a file whose certificate is broken");
    TestCertificate curve = TestCertificate.make(folder, "2026/11/01", 30, "EC");
    refused(curve.certificatePem() + curve.keyPem(), "names a file whose key is broken or not RSA");
  }

  @Test
  void a_file_that_is_not_there_is_refused_without_its_name() {
    for (String file : List.of(folder.resolve("none.pem").toString(), folder.toString(), "\0")) {
      assertThat(problems(with(file), BEGINS))
          .singleElement()
          .asString()
          .startsWith("TEAMS_CERTIFICATE names no file that can be read: ")
          .doesNotContain(folder.toString());
    }
  }

  @Test
  void it_must_count_now() {
    Map<String, String> environment = with(good.file(folder).toString());
    Instant ends = good.x509().getNotAfter().toInstant();
    Instant begins = good.x509().getNotBefore().toInstant();
    assertThat(problems(environment, ends.minusSeconds(1).toString())).isEmpty();
    assertThat(problems(environment, ends.toString())).singleElement().asString().contains("ended");
    assertThat(problems(environment, begins.toString())).isEmpty();
    assertThat(problems(environment, begins.minusSeconds(1).toString()))
        .singleElement()
        .asString()
        .contains("does not count yet");
  }

  @Test
  void T4_with_checks_off_there_must_be_none() {
    Map<String, String> environment = with(good.file(folder).toString());
    environment.put("TEAMS_AUTH", "off");
    assertThatThrownBy(() -> ConfigLoader.load(environment))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("TEAMS_AUTH off is for trying on one machine");
  }

  @Test
  void check_config_says_when_it_ends() {
    TestInstallation installation =
        new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"));
    with(good.file(folder).toString()).forEach(installation::with);
    TestInstallation.Ran ran = installation.run("check-config");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("TEAMS_CERTIFICATE=set").doesNotContain(".pem");
    assertThat(ran.err()).contains("ends at " + good.x509().getNotAfter().toInstant());
  }
}
