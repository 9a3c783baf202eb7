package org.jointheconversation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointheconversation.cli.Cli;
import org.jointheconversation.cli.Console;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;

/** An installation in a temporary folder, set up through the command line as a person would. */
final class Installation implements AutoCloseable {
  static final String CONSULTATION = "benchmark";

  /** The columns of an audience file that every member has. */
  static final String HEADER = "platform,team,user,organisation,role,site,time_zone";

  /** Whoever applies definitions. */
  static final String AUTHOR = "slack:TBENCH/AUTHOR";

  private static final String PLACE = ",RX1,nurse,Ward 1,Europe/London";
  private static final String ADMIN = "slack:TBENCH/ADMIN";
  private static final String APPROVER = "slack:TBENCH/APPROVER";

  private static final String DEFINITION =
      """
      consultation: %s
      title: A benchmark
      purpose: Find how many replies a second this machine keeps.
      stillOpen: Whether that is enough.
      decisionOwner: Whoever runs it
      moreInformation: https://example.nhs.uk/benchmark
      privacy: { controller: Example NHS Trust, basis: public task, contact: ig@example.nhs.uk }
      opens: %s
      closes: %s
      timeZone: Europe/London
      audience: staff.csv
      codebook: frontline-technology
      quotes: opt-in
      signposts:
        - { for: distress, text: "Talk to someone now.", review: %s }
      prompts:
        - id: slowed-down
          text: What slowed you down on a computer this week?
          askMinutesLost: true
          send: once on %s
          zone: consultation
      digest:
        post: every Monday at 09:00
      """;

  private final Console console;
  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Installation(Console console, Map<String, String> settings) {
    this.console = console;
    this.folder = temporaryFolder();
    byte[] secret = new byte[48];
    new SecureRandom().nextBytes(secret);
    environment.put("DATABASE_URL", "jdbc:sqlite:" + database());
    environment.put("KEYS_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("keys/keys.db"));
    environment.put("JTC_SECRET", Base64.getEncoder().encodeToString(secret));
    environment.put("JTC_ADMINS", ADMIN);
    environment.put("PORT", "0");
    environment.putAll(settings);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("jtc-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Config config() {
    return ConfigLoader.load(environment);
  }

  Path folder() {
    return folder;
  }

  /** The file that holds what was said. */
  Path database() {
    return folder.resolve("data/jtc.db");
  }

  /** Applies and approves a consultation that asks these members. */
  void begin(Stream<String> members) {
    begin(CONSULTATION, members);
  }

  /** The same by another name. */
  void begin(String consultation, Stream<String> members) {
    begin(consultation, lastDay() + " at 10:00", members);
  }

  /** The same, asking at some time. */
  void begin(String consultation, String when, Stream<String> members) {
    Path definition = define(consultation, when, HEADER, members.map(member -> member + PLACE));
    run("apply", definition.toString(), "--as", AUTHOR);
    approve(consultation);
  }

  /**
   * Writes a consultation and its audience down.
   *
   * @param when its prompt is sent, as the file has it
   * @param header of the audience file
   * @return the definition
   */
  Path define(String consultation, String when, String header, Stream<String> rows) {
    Path definition = folder.resolve("consultation.yaml");
    LocalDate last = lastDay();
    String text =
        String.format(
            DEFINITION, consultation, today().minusDays(1), last, last.plusDays(99), when);
    write(definition, Stream.of(text));
    write(folder.resolve("staff.csv"), Stream.concat(Stream.of(header), rows));
    run("roles", "grant", AUTHOR, "author", "--as", ADMIN);
    run("roles", "grant", APPROVER, "approver", "--as", ADMIN);
    return definition;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
  }

  private LocalDate lastDay() {
    return today().plusDays(14);
  }

  void approve(String consultation) {
    run("approve", consultation, "--as", APPROVER);
  }

  /** The settings of the program, for a process of its own. */
  Map<String, String> settings() {
    return Map.copyOf(environment);
  }

  /**
   * Asks for a round.
   *
   * @return its name
   */
  String send() {
    return send(CONSULTATION);
  }

  /** The same of another consultation. */
  String send(String consultation) {
    return run("send", consultation + "/slowed-down", "--as", AUTHOR).strip();
  }

  /** Erases a member, beside whatever runs on this installation. */
  void erase(String account) {
    run("erase", account, "--as", ADMIN);
  }

  /** Closes a consultation as the command line does, beside whatever else runs. */
  void close(String consultation) {
    run("close", consultation, "--as", ADMIN);
  }

  private static void write(Path file, Stream<String> lines) {
    try {
      Files.write(file, (Iterable<String>) lines::iterator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream data = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console inside = new Console(environment, console.clock(), data, console.err());
    if (Cli.run(inside, words) != 0) {
      throw new IllegalStateException(String.join(" ", words) + " failed");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
