package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After closing: with everything there is, nobody is found among fewer than eleven people. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class JoinAttackAfterClosingTest {
  private static final int MIN = 11;
  private static final List<String> KNOWN_OF_BOTH =
      List.of("privacy_version", "platform", "site", "role", "organisation", "prompt", "week");

  @Parameter TestStore store;
  private Attacked all;
  private List<TableRow> replies;

  @BeforeEach
  void itIsClosed() {
    all = Attacked.get(store);
    String first =
        Attacked.of("consultation", all.after()).stream()
            .filter(row -> row.value("slug").equals(BusyInstallation.FIRST))
            .map(row -> row.value("id"))
            .findFirst()
            .orElseThrow();
    replies =
        Attacked.of("reply", all.after()).stream()
            .filter(row -> row.value("consultation_id").equals(first))
            .toList();
  }

  private List<TableRow> asTheyWere() {
    Set<String> texts = replies.stream().map(row -> row.value("text")).collect(Collectors.toSet());
    return Attacked.of("reply", all.before()).stream()
        .filter(row -> texts.contains(row.value("text")))
        .toList();
  }

  @Test
  void the_old_handles_lie_nowhere_in_the_files_nor_in_a_backup() {
    Set<String> handles =
        asTheyWere().stream().map(row -> row.value("handle")).collect(Collectors.toSet());
    assertThat(handles).hasSizeGreaterThan(40);
    for (String handle : handles) {
      assertNowhere(Base64.getUrlDecoder().decode(handle));
    }
    assertThat(all.filesAfter()).contains(replies.get(0).value("handle"));
    assertThat(all.backupAfter()).contains(replies.get(0).value("handle"));
  }

  @Test
  void the_secrets_lie_nowhere_sealed_or_not() {
    assertThat(all.secrets()).hasSize(2).allSatisfy(secret -> assertNowhere(secret));
    String open =
        Attacked.of("week_secret", all.after()).stream()
            .map(row -> row.value("sealed"))
            .collect(Collectors.joining());
    List<byte[]> sealed =
        Attacked.of("week_secret", all.before()).stream()
            .map(row -> row.value("sealed"))
            .filter(secret -> !open.contains(secret))
            .map(HexFormat.of()::parseHex)
            .toList();
    assertThat(sealed).hasSize(2).allSatisfy(secret -> assertNowhere(secret));
    assertThat(all.filesAfter()).contains(raw(HexFormat.of().parseHex(open)));
  }

  private void assertNowhere(byte[] bytes) {
    for (String form : forms(bytes).toList()) {
      assertThat(all.filesAfter().contains(form)).isFalse();
      assertThat(all.backupAfter().contains(form)).isFalse();
    }
  }

  private Stream<String> forms(byte[] bytes) {
    return Stream.of(
        raw(bytes),
        HexFormat.of().formatHex(bytes),
        HexFormat.of().withUpperCase().formatHex(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }

  private String raw(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_was_decided_of_each_reply_is_gone_too() {
    assertThat(Attacked.of("unlinking_reply", all.after())).isEmpty();
    assertThat(Attacked.of("unlinking", all.after())).hasSize(1);
  }

  /** Whom a row could be from: everybody under one of whose numbers the same stands. */
  private Map<String, Set<String>> candidates(List<TableRow> rows, String number) {
    Map<String, Set<String>> says = new HashMap<>();
    rows.forEach(
        row -> says.computeIfAbsent(row.value(number), n -> new TreeSet<>()).add(known(row)));
    Map<Set<String>, Set<String>> people = new HashMap<>();
    rows.forEach(
        row ->
            people
                .computeIfAbsent(says.get(row.value(number)), set -> new HashSet<>())
                .add(writer(row)));
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.value("id"), row -> people.get(says.get(row.value(number)))));
  }

  private String known(TableRow row) {
    return KNOWN_OF_BOTH.stream().map(row::value).toList().toString();
  }

  /** One person has two accounts. */
  private String writer(TableRow row) {
    String account = all.writers().getOrDefault(row.value("text"), row.value("text"));
    return account.equals("A1") ? "U1" : account;
  }

  @Test
  void each_reply_could_be_from_eleven_people_or_more() {
    assertThat(replies).hasSizeGreaterThan(100);
    assertThat(candidates(replies, "handle").values()).allMatch(people -> people.size() >= MIN);
  }

  @Test
  void before_closing_the_same_attack_finds_some() {
    assertThat(candidates(asTheyWere(), "handle").values()).anyMatch(people -> people.size() < MIN);
  }

  @Test
  void not_everything_was_lost() {
    assertThat(replies).anyMatch(row -> row.value("organisation").equals("RX1"));
    assertThat(replies).anyMatch(row -> row.value("prompt").equals("what-helped"));
    assertThat(replies).filteredOn(row -> !row.value("week").equals("0001-W01")).isNotEmpty();
  }

  @Test
  void still_no_value_ties_a_reply_to_a_member() {
    assertThat(new JoinAttack(all.after()).ties()).isEmpty();
  }

  @Test
  void what_was_published_of_a_week_tells_of_no_theme_of_fewer_than_eleven_people() {
    List<TableRow> editions = Attacked.of("edition", all.after());
    assertThat(editions).isNotEmpty();
    for (TableRow edition : editions) {
      Set<String> ids =
          Arrays.stream(edition.value("frozen").split("[^0-9]+")).collect(Collectors.toSet());
      assertThat(replies).noneMatch(row -> ids.contains(row.value("id")));
    }
  }
}
