package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.access.Role.APPROVER;
import static org.jointheconversation.access.Role.AUTHOR;
import static org.jointheconversation.access.Role.COORDINATOR;
import static org.jointheconversation.access.Role.GOVERNANCE;
import static org.jointheconversation.access.Role.OPERATOR;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N29: who may do what on the command line; nobody else gets further than a plain sentence. */
class AuthorisationMatrixTest {
  /** A command line, and the roles that pass; none stands for administrators alone. */
  private record Rule(String words, Set<Role> roles) {
    String verb() {
      return words.split(" ", 2)[0];
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("apply consultation.yaml", Set.of(AUTHOR)),
          new Rule("approve getting-tech-right", Set.of(APPROVER)),
          new Rule("close no-such", Set.of(OPERATOR, APPROVER)),
          new Rule(
              "preview getting-tech-right/slowed-down --to slack:T1/U1",
              Set.of(AUTHOR, APPROVER, OPERATOR)),
          new Rule("send getting-tech-right/slowed-down", Set.of(AUTHOR, OPERATOR)),
          new Rule("send getting-tech-right/slowed-down --dry-run", Set.of(AUTHOR, OPERATOR)),
          new Rule("cancel 1", Set.of(OPERATOR, APPROVER, AUTHOR)),
          new Rule("settle 1 sent", Set.of(OPERATOR)),
          new Rule("pause-all", Set.of(OPERATOR, APPROVER, AUTHOR)),
          new Rule("resume-all", Set.of(OPERATOR, APPROVER)),
          new Rule("rounds getting-tech-right --in-doubt", Set.of(OPERATOR)),
          new Rule("import getting-tech-right replies.csv", Set.of(AUTHOR, OPERATOR)),
          new Rule("digest getting-tech-right --post", Set.of(COORDINATOR)),
          new Rule("themes unsure getting-tech-right", Set.of(COORDINATOR)),
          new Rule("themes why getting-tech-right 1", Set.of(COORDINATOR)),
          new Rule("themes new getting-tech-right", Set.of(COORDINATOR)),
          new Rule("themes events getting-tech-right", Set.of(COORDINATOR)),
          new Rule("themes accept getting-tech-right 1", Set.of(COORDINATOR)),
          new Rule("themes rename getting-tech-right printing --name X", Set.of(COORDINATOR)),
          new Rule("themes undo getting-tech-right 9", Set.of(COORDINATOR)),
          new Rule("outcomes set getting-tech-right printing --status doing", Set.of(COORDINATOR)),
          new Rule("hold no-such", Set.of(COORDINATOR)),
          new Rule("release no-such", Set.of(COORDINATOR)),
          new Rule("export getting-tech-right --out out.d", Set.of(COORDINATOR)),
          new Rule("my-data slack:T1/U1", Set.of(GOVERNANCE)),
          new Rule("erase slack:T1/U1", Set.of(GOVERNANCE)),
          new Rule("audit show", Set.of(GOVERNANCE)),
          new Rule("roles grant slack:T1/U1 author", Set.of()),
          new Rule("roles revoke slack:T1/U1 author", Set.of()));

  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"));
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    installation.write("replies.csv", "text\nThe printer jams\n");
    for (Role role : Role.values()) {
      installation.ok("roles", "grant", holder(role), role.wire(), "--as", ADMIN);
    }
  }

  private static String holder(Role role) {
    return "slack:T1/THE-" + role;
  }

  @Test
  void N29_each_verb_lets_its_roles_pass_and_nobody_else() {
    for (Rule rule : RULES) {
      for (Role role : Role.values()) {
        check(rule, holder(role), rule.roles().contains(role));
      }
      check(rule, "slack:T1/U1", false);
      check(rule, "teams:NOWHERE/NOBODY", false);
      check(rule, ADMIN, true);
    }
  }

  private void check(Rule rule, String as, boolean passes) {
    List<String> words = new ArrayList<>();
    for (String word : rule.words().split(" ")) {
      words.add(word.contains(".") ? folder.resolve(word).toString() : word);
    }
    words.addAll(List.of("--as", as));
    TestInstallation.Ran ran = installation.run(words.toArray(String[]::new));
    String what = rule.words() + " as " + as;
    if (passes) {
      assertThat(ran.err()).as(what).doesNotContain("needs the role", "only an account named");
    } else {
      assertThat(ran.exitCode()).as(what).isEqualTo(1);
      assertThat(ran.out()).as(what).isEmpty();
      assertThat(ran.err().strip())
          .as(what)
          .matches("this needs the role .*|only an account named in JTC_ADMINS may do this");
    }
  }

  @Test
  void every_verb_that_asks_who_does_it_is_in_the_table() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console =
        new Console(Map.of(), new SettableClock("2026-11-24T09:55:00Z"), nowhere, nowhere);
    Set<String> known = RULES.stream().map(Rule::verb).collect(Collectors.toSet());
    Stream<String> asking = Cli.verbs(console).stream().filter(verb -> help(verb).contains("--as"));
    assertThat(Stream.concat(asking, Stream.of("roles", "audit", "themes", "outcomes")).distinct())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private String help(String verb) {
    return installation.run(verb, "--help").out();
  }

  @Test
  void a_role_says_what_it_is_and_there_are_five() {
    assertThat(Arrays.stream(Role.values()).map(Role::wire))
        .containsExactly("author", "approver", "coordinator", "governance", "operator");
  }
}
