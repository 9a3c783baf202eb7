package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointheconversation.consultation.IsoWeek;

/** Builds the frozen input of a made-up week. */
public final class SampleWeek {
  static final IsoWeek WEEK = IsoWeek.parse("2026-W47");
  static final FrozenCodebook CODEBOOK =
      new FrozenCodebook(
          "frontline-technology",
          "5b1d3c0a",
          List.of(
              theme("logins-passwords", "Logging in takes too long"),
              theme("wifi-network", "Wi-Fi and network"),
              theme("printing-scanning", "Printers and scanners"),
              theme("double-entry", "Typing the same thing twice"),
              theme("service-desk", "IT help that does not help"),
              theme("training-support", "Training and know-how"),
              theme("what-works", "What works well")));

  private final List<PeopleGroup> people = new ArrayList<>();
  private final List<WeekBefore> before = new ArrayList<>();
  private final SortedMap<String, List<String>> quotes = new TreeMap<>();
  private OptionalInt asked = OptionalInt.of(1000);
  private int silent = 500;
  private int minGroup = 11;
  private boolean rowsCountedAsPeople;

  private static FrozenCodebook.ThemeName theme(String id, String name) {
    return new FrozenCodebook.ThemeName(id, name);
  }

  static ReplyRow reply(String... themes) {
    return new ReplyRow(List.of(themes), OptionalInt.empty(), OptionalInt.empty());
  }

  static ReplyRow reply(int minutes, int times, String... themes) {
    return new ReplyRow(List.of(themes), OptionalInt.of(minutes), OptionalInt.of(times));
  }

  /** So many people who each sent these replies. */
  SampleWeek people(int count, ReplyRow... replies) {
    people.add(new PeopleGroup(count, List.of(replies)));
    return this;
  }

  /** So many people who raised one theme. */
  public SampleWeek people(int count, String theme) {
    return people(count, reply(theme));
  }

  public SampleWeek asked(int asked, int silent) {
    this.asked = OptionalInt.of(asked);
    this.silent = silent;
    return this;
  }

  SampleWeek askedInAChannel() {
    this.asked = OptionalInt.empty();
    this.silent = 0;
    return this;
  }

  /** A week so many weeks ago. */
  SampleWeek before(int ago, int answered, Map<String, Integer> shown) {
    before.add(new WeekBefore(WEEK.plus(-ago), OptionalInt.of(answered), new TreeMap<>(shown)));
    return this;
  }

  SampleWeek everyWeekBefore(int answered, Map<String, Integer> shown) {
    Stream.of(1, 2, 3, 4).forEach(ago -> before(ago, answered, shown));
    return this;
  }

  public SampleWeek quote(String theme, String id) {
    quotes.put(theme, List.of(id));
    return this;
  }

  SampleWeek minGroup(int minGroup) {
    this.minGroup = minGroup;
    return this;
  }

  SampleWeek rowsCountedAsPeople() {
    this.rowsCountedAsPeople = true;
    return this;
  }

  Answers answers() {
    return new Answers(asked, silent, people, rowsCountedAsPeople);
  }

  FrozenInput freeze() {
    Subject subject =
        new Subject("getting-tech-right", "Getting technology right", WEEK, Optional.empty(), 1);
    return new FrozenInput(
        subject, CODEBOOK, answers(), before, Collections.unmodifiableSortedMap(quotes), minGroup);
  }

  public Digest compose() {
    return DigestComposer.compose(freeze());
  }

  static Optional<Digest.Theme> find(Digest digest, String theme) {
    return digest.themes().stream().filter(found -> found.id().equals(theme)).findFirst();
  }

  /** A whole week with something of everything. */
  public static SampleWeek rich() {
    return new SampleWeek()
        .asked(1435, 1100)
        .people(120, reply(30, 5, "logins-passwords"))
        .people(22, reply(15, 5, "logins-passwords", "wifi-network"), reply("printing-scanning"))
        .people(61, reply(5, 15, "wifi-network"))
        .people(38, reply("double-entry"))
        .people(19, reply(60, 1, "service-desk"))
        .people(12, reply("what-works"))
        .people(7, reply("training-support"))
        .people(56, reply())
        .before(1, 310, Map.of("logins-passwords", 70, "wifi-network", 90, "double-entry", 40))
        .before(2, 290, Map.of("logins-passwords", 60, "wifi-network", 80, "double-entry", 35))
        .before(3, 330, Map.of("logins-passwords", 75, "training-support", 20))
        .before(4, 300, Map.of("logins-passwords", 70, "wifi-network", 85, "double-entry", 45))
        .quote("logins-passwords", "q1")
        .quote("wifi-network", "q2")
        .quote("what-works", "q3");
  }

  public static final Map<String, String> QUOTES =
      Map.of(
          "q1",
          "It takes 15 minutes to log on every morning and again after every break, and"
              + " by then the ward round has moved on without me.",
          "q2",
          "The Wi-Fi drops in bays 3 and 4, so I walk back to the desk to chart.");
}
