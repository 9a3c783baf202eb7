package org.jointheconversation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {
  private static final String PASSWORD = "hunter2";

  private static Map<String, String> with(String main, String keys) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JTC_SECRET", "thirty-two bytes and a few to spare");
    environment.put("DATABASE_URL", main);
    environment.put("KEYS_DATABASE_URL", keys);
    return environment;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/jtc",
        "jdbc:postgresql://db.example:5433/jtc?user=jtc&password=" + PASSWORD,
        "jdbc:postgresql://one.example,two.example:5433/jtc?targetServerType=primary",
        "jdbc:postgresql://[::1]:5433/jtc"
      })
  void an_address_of_a_server_is_taken(String url) {
    Config config = ConfigLoader.load(with(url, "jdbc:sqlite:keys/keys.db"));
    assertThat(config.data().databaseUrl()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:jtc",
        "jdbc:postgresql://",
        "jdbc:postgresql:///jtc",
        "jdbc:postgresql://db.example",
        "jdbc:postgresql://db.example:port/jtc",
        "jdbc:postgresql://jtc:" + PASSWORD + "@db.example/jtc",
        "postgres://db.example/jtc?password=" + PASSWORD
      })
  void what_is_no_address_is_refused_without_repeating_it(String url) {
    assertThatThrownBy(() -> ConfigLoader.load(with(url, "jdbc:sqlite:keys/keys.db")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("DATABASE_URL is not a database address")
        .hasMessageNotContaining(PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "db.example/jtc, db.example/keys",
    "db.example/jtc, DB.example:5432/keys",
    "localhost/jtc, 127.0.0.1/keys",
    "'one.example,two.example/jtc', two.example/keys"
  })
  void the_keys_are_refused_on_the_same_server(String main, String keys) {
    String begin = "jdbc:postgresql://";
    assertThatThrownBy(() -> ConfigLoader.load(with(begin + main, begin + keys)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("KEYS_DATABASE_URL is on the same server as DATABASE_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "db.example/jtc, keys.example/keys",
    "db.example/jtc, db.example:5433/keys",
  })
  void the_keys_are_taken_on_a_server_of_their_own(String main, String keys) {
    String begin = "jdbc:postgresql://";
    Config config = ConfigLoader.load(with(begin + main, begin + keys));
    assertThat(config.data().keysDatabaseUrl()).isEqualTo(begin + keys);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/jtc?user=jtc&password=" + PASSWORD,
        "jdbc:postgresql://db.example/jtc?PASSWORD=" + PASSWORD + "&user=jtc",
        "jdbc:postgresql://db.example/jtc?sslpassword=" + PASSWORD,
        "jdbc:postgresql://jtc:" + PASSWORD + "@db.example/jtc"
      })
  void a_password_is_never_shown(String url) {
    Map<String, String> environment = with(url, "jdbc:sqlite:keys/keys.db");
    assertThat(ConfigLoader.describe(environment))
        .noneMatch(line -> line.contains(PASSWORD))
        .anyMatch(line -> line.startsWith("DATABASE_URL=jdbc:postgresql://"));
  }

  @Test
  void the_configuration_does_not_say_a_password_either() {
    String url = "jdbc:postgresql://db.example/jtc?user=jtc&password=" + PASSWORD;
    assertThat(ConfigLoader.load(with(url, "jdbc:sqlite:keys/keys.db")).toString())
        .contains("jdbc:postgresql://db.example/jtc?user=jtc&password=***")
        .doesNotContain(PASSWORD);
  }
}
