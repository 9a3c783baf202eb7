package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.config.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one file of the repository says of another is so. */
class RepositoryPromisesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/jointheconversation");

  /** A migration: three digits, two underscores, words. */
  private static final String MIGRATION = "V\\d{3}__[a-z0-9_]+\\.sql";

  /** The clock and the environment come in from outside, so that a test can hold them. */
  private static final Pattern ASKS_THE_SYSTEM =
      Pattern.compile(
          "\\b(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year)"
              + "\\.now\\(|System\\.(currentTimeMillis|getenv)\\b|\\bClock\\.system|new Date\\(\\)");

  @Test
  void the_example_of_the_environment_lists_every_key_in_order_with_its_default() throws Exception {
    List<String> example =
        Files.readAllLines(Path.of(".env.example")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    List<String> keys =
        Arrays.stream(Key.values()).map(key -> key + "=" + key.fallback().orElse("")).toList();
    assertThat(example).containsExactlyElementsOf(keys);
  }

  @Test
  void the_example_of_the_environment_explains_every_block_of_keys() throws Exception {
    List<String> lines = Files.readAllLines(Path.of(".env.example"));
    for (int i = 1; i < lines.size(); i++) {
      boolean beginsBlock = lines.get(i - 1).isBlank() && !lines.get(i).isBlank();
      assertThat(!beginsBlock || lines.get(i).startsWith("# ")).as(lines.get(i)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "keys"})
  void migrations_are_numbered_without_gap_or_repeat(String list) throws Exception {
    List<String> names = files(Path.of("src/main/resources/db", list)).map(this::name).toList();
    assertThat(names).isNotEmpty().allMatch(name -> name.matches(MIGRATION));
    assertThat(names.stream().map(name -> Integer.parseInt(name.substring(1, 4))).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, names.size()).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "keys"})
  void migrations_name_no_type_that_only_one_dialect_knows(String list) throws Exception {
    Pattern dialect = Pattern.compile("\\b(BLOB|BYTEA|REAL|BIGINT|AUTOINCREMENT|ROWID|SERIAL)\\b");
    for (Path file : files(Path.of("src/main/resources/db", list)).toList()) {
      assertThat(statements(file)).as(file.toString()).doesNotContainPattern(dialect);
    }
  }

  @Test
  void nothing_ignored_by_git_lies_among_the_sources() throws Exception {
    List<String> ignored = Files.readAllLines(Path.of(".gitignore"));
    assertThat(ignored).contains("/data/", "/keys/").doesNotContain("data/", "keys/");
  }

  @Test
  void only_the_first_class_asks_the_system_for_the_time_and_the_environment() throws Exception {
    List<String> asking =
        files(SOURCES)
            .filter(file -> !file.startsWith(SOURCES.resolve("bench")))
            .filter(file -> ASKS_THE_SYSTEM.matcher(read(file)).find())
            .map(this::name)
            .toList();
    assertThat(asking).containsExactly("Main.java");
  }

  @Test
  void every_word_that_the_slack_manifest_names_is_a_word_of_the_bot() throws Exception {
    JsonNode manifest = new YAMLMapper().readTree(Path.of("manifests/slack.yaml").toFile());
    String hint = manifest.at("/features/slash_commands/0/usage_hint").asText();
    assertThat(hint.replace("tell TEXT", "tell").split(" \\| "))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(ChatWords.ALL).contains(word));
  }

  @Test
  void the_help_names_no_word_that_does_not_exist() throws Exception {
    Map<String, String> texts = ChatWords.texts();
    List<String> offered =
        texts
            .get("help")
            .lines()
            .flatMap(
                line -> Pattern.compile("(?:^|\\. )([a-z-]+)(?: …)?: ").matcher(line).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(offered).contains("tell", "stop", "resume", "privacy");
    assertThat(ChatWords.ALL).containsAll(offered);
  }

  @Test
  void no_source_leaves_something_for_later() throws Exception {
    List<String> later =
        files(Path.of("src/main"))
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b").matcher(read(file)).find())
            .map(this::name)
            .toList();
    assertThat(later).isEmpty();
  }

  private static String statements(Path file) {
    return read(file).replaceAll("--.*", "").replaceAll("\\$\\{[a-z_]+}", "");
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(Path file) {
    return file.getFileName().toString();
  }
}
