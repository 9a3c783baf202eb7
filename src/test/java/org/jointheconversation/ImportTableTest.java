package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of docs/architecture.md holds for what the compiler made of the sources. */
class ImportTableTest {
  private static final Pattern USE = Pattern.compile("^ {3}(\\S+) +-> (\\S+) .*");

  private static ImportTable table;
  private static List<ImportTable.Use> uses;

  @BeforeAll
  static void read() throws Exception {
    table = ImportTable.read(Path.of("docs/architecture.md"));
    uses = uses();
  }

  @Test
  void no_class_uses_what_the_table_does_not_allow() {
    assertThat(table.forbidden(uses)).isEmpty();
  }

  @Test
  void the_table_was_read_and_so_were_the_classes() {
    assertThat(table.rows()).containsKeys("config", "store", "web", "slack", "teams", "root");
    assertThat(table.rows().get("slack").libraries()).containsExactly("com.slack");
    assertThat(table.rows().get("cli").libraries()).containsExactly("picocli");
    assertThat(uses).hasSizeGreaterThan(5_000);
  }

  @Test
  void adapters_never_see_each_other_and_nobody_but_the_root_sees_the_store() {
    assertThat(forbids("slack.SlackText", "org.jointheconversation.teams.CardText")).isTrue();
    assertThat(forbids("sandbox.Page", "org.jointheconversation.slack.SlackText")).isTrue();
    assertThat(forbids("reply.Intake", "org.jointheconversation.store.Database")).isTrue();
    assertThat(forbids("App", "org.jointheconversation.store.Database")).isFalse();
  }

  @Test
  void a_library_has_one_place() {
    assertThat(forbids("reply.Intake", "com.slack.api.Slack")).isTrue();
    assertThat(forbids("slack.SlackText", "com.microsoft.bot.schema.Activity")).isTrue();
    assertThat(forbids("digest.Digest", "org.jdbi.v3.core.Jdbi")).isTrue();
    assertThat(forbids("App", "org.sqlite.SQLiteConfig")).isTrue();
    assertThat(forbids("Features", "org.flywaydb.core.Flyway")).isTrue();
    assertThat(forbids("App", "org.eclipse.jetty.server.Server")).isTrue();
    assertThat(forbids("digest.DigestText", "gg.jte.Content")).isTrue();
    assertThat(forbids("Main", "picocli.CommandLine")).isTrue();
    assertThat(forbids("cli.Cli", "picocli.CommandLine")).isFalse();
  }

  @Test
  void a_package_without_a_row_is_an_error() {
    assertThatThrownBy(() -> forbids("attic.Thing", "org.jointheconversation.chat.Message"))
        .hasMessageContaining("attic");
  }

  private static boolean forbids(String ours, String used) {
    String user = ImportTable.OURS + "." + ours;
    return !table.forbidden(List.of(new ImportTable.Use(user, used))).isEmpty();
  }

  private static List<ImportTable.Use> uses() throws Exception {
    Path classes = Path.of(App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter out = new StringWriter();
    int exitCode =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-verbose:class",
                "-filter:none",
                classes.toString());
    assertThat(exitCode).isZero();
    return out.toString()
        .lines()
        .map(USE::matcher)
        .filter(Matcher::matches)
        .map(use -> new ImportTable.Use(use.group(1), use.group(2)))
        .toList();
  }
}
