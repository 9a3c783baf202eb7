package org.jointheconversation.digest.words;

import static java.util.stream.Collectors.joining;
import static org.jointheconversation.digest.words.NhsStyle.days;
import static org.jointheconversation.digest.words.NhsStyle.number;
import static org.jointheconversation.digest.words.NhsStyle.people;
import static org.jointheconversation.digest.words.NhsStyle.percent;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.QuoteText;
import org.jointheconversation.digest.Subject;
import org.jointheconversation.digest.Verdict;

/** A digest's figures in plain English sentences, the same in every format (platform rule N18). */
public final class DigestWords {
  /** Longer lists of names end in "and 3 more", so that the digest stays one screen. */
  private static final int MOST_NAMES = 6;

  private static final int MOST_NAME_CHARACTERS = 80;

  private final Digest digest;

  public DigestWords(Digest digest) {
    this.digest = digest;
  }

  /** The consultation's title, the organisation where it is of one, and the days it is about. */
  public String title() {
    String whose = digest.subject().organisation().map(name -> ", " + clip(name)).orElse("");
    return clip(digest.subject().title()) + whose + ": " + days(digest.subject().week());
  }

  /** Who answered, of whom. */
  public String headline() {
    if (digest.turnout().answered().isEmpty()) {
      return "We do not show how many people replied: it would point to a group of fewer than "
          + minGroup()
          + ".";
    }
    int answered = digest.turnout().answered().getAsInt();
    String replied = answered == 0 ? "Nobody replied." : about() + people(answered) + " replied.";
    return replied + asked();
  }

  /** Of an organisation every number is rounded. */
  private String about() {
    return digest.subject().organisation().isPresent() ? "About " : "";
  }

  private String asked() {
    if (digest.turnout().asked().isEmpty()) {
      return "";
    }
    int asked = digest.turnout().asked().getAsInt();
    return asked == 0
        ? " Nobody was asked in chat."
        : " " + about() + people(asked) + (asked == 1 ? " was" : " were") + " asked.";
  }

  /** Who was asked and not heard from, a sentence for each kind of group. */
  public List<String> notHeardFrom() {
    return digest.notHeardFrom().stream()
        .map(
            groups ->
                "Few or no replies from "
                    + groups.by()
                    + (groups.names().size() == 1 ? ": " : "s: ")
                    + groups.names().stream().map(DigestWords::clip).collect(joining("; "))
                    + ".")
        .toList();
  }

  /** What organisations share and what only one has, a sentence each. */
  public List<String> comparison() {
    return digest
        .comparison()
        .map(
            comparison ->
                new ComparisonWords(
                        comparison,
                        digest.subject().organisation().isEmpty(),
                        comparison.sharedWith())
                    .sentences())
        .orElse(List.of());
  }

  /** What was said to be done and is not fixed, a sentence; none where there is nothing. */
  public List<String> backAtTheTop() {
    return new OutcomeWords(digest.outcomes()).backAtTheTop();
  }

  /** What became of what people said, a sentence each. */
  public List<String> outcomes() {
    return new OutcomeWords(digest.outcomes()).sentences();
  }

  /** The heading over the themes, or the sentence in their place. */
  public String themesHeading() {
    if (digest.shown().isEmpty()) {
      return "No numbers this week. A number needs at least " + people(minGroup()) + ".";
    }
    return "What people wrote about most";
  }

  /** A theme's name with its place among those shown. */
  public String theme(int place, Digest.Theme theme) {
    return place + ". " + name(theme);
  }

  public String name(Digest.Theme theme) {
    return clip(theme.name());
  }

  /** A theme's figures in sentences. */
  public String figures(Digest.Theme theme) {
    StringBuilder words = new StringBuilder(peopleAndShare(theme)).append('.');
    if (digest.method().comparable()) {
      words.append(' ').append(change(theme)).append('.');
    }
    String kinds = kinds(theme);
    words.append(kinds.isEmpty() ? "" : " " + kinds);
    theme.hoursLost().ifPresent(hours -> words.append(' ').append(lost(hours)).append('.'));
    return words.toString();
  }

  /** Such as "85 report a problem, 20 have an idea."; empty where nothing is shown. */
  public String kinds(Digest.Theme theme) {
    List<String> parts = new ArrayList<>();
    theme.kinds().ifPresent(kinds -> addKinds(kinds, parts));
    return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
  }

  private static void addKinds(Digest.Kinds kinds, List<String> parts) {
    kinds.problem().ifPresent(count -> parts.add(number(count) + " report a problem"));
    kinds.idea().ifPresent(count -> parts.add(number(count) + " have an idea"));
    kinds.praise().ifPresent(count -> parts.add(number(count) + " say what works"));
  }

  /** "About", since a rounded number may be larger than that of everybody who replied. */
  private String peopleAndShare(Digest.Theme theme) {
    String people =
        theme.people().isPresent() ? "About " + people(theme.people().getAsInt()) : "Not shown";
    return theme
        .share()
        .map(share -> people + " (" + percent(share) + range(theme) + ")")
        .orElse(people);
  }

  private static String range(Digest.Theme theme) {
    return theme
        .shareRange()
        .map(range -> ", likely " + percent(range.low()) + " to " + percent(range.high()))
        .orElse("");
  }

  /** Such as "30% (26% to 35%)". */
  public String share(Digest.Theme theme) {
    String range =
        theme
            .shareRange()
            .map(r -> " (" + percent(r.low()) + " to " + percent(r.high()) + ")")
            .orElse("");
    return theme.share().map(share -> percent(share) + range).orElse("Not shown");
  }

  /** How a theme moved, without a full stop. */
  public String change(Digest.Theme theme) {
    int people = theme.change().people().orElse(0);
    return switch (theme.change().verdict()) {
      case NEW -> "New";
      case GONE -> "No longer shown";
      case RISING ->
          people > 0
              ? "Rising: " + number(people) + " more than usual"
              : "Rising as a share of those who replied";
      case FALLING ->
          people < 0
              ? "Falling: " + number(-people) + " fewer than usual"
              : "Falling as a share of those who replied";
      case SAME -> "About the same as usual";
      case TOO_FEW -> "Too few to tell if it changed";
    };
  }

  private static String lost(Digest.Hours hours) {
    return hours.high() == 0
        ? "Less than 1 hour a week lost"
        : "About " + point(hours) + " lost" + range(hours);
  }

  /** Such as "140 hours a week (110 to 175)". */
  public static String hours(Digest.Hours hours) {
    return hours.high() == 0 ? "Less than 1 hour a week" : point(hours) + range(hours);
  }

  private static String point(Digest.Hours hours) {
    return number(hours.perWeek()) + (hours.perWeek() == 1 ? " hour" : " hours") + " a week";
  }

  private static String range(Digest.Hours hours) {
    return hours.low() == hours.high()
        ? ""
        : " (" + number(hours.low()) + " to " + number(hours.high()) + ")";
  }

  /** What came, grew, shrank and went, a sentence each; one sentence where nothing did. */
  public List<String> changes() {
    if (!digest.method().comparable()) {
      return digest.shown().isEmpty()
          ? List.of()
          : List.of("Nothing to compare with yet: no numbers in the 4 weeks before.");
    }
    List<String> changes = new ArrayList<>();
    addNames(changes, "New", Verdict.NEW);
    addNames(changes, "Rising", Verdict.RISING);
    addNames(changes, "Falling", Verdict.FALLING);
    addNames(changes, "No longer shown", Verdict.GONE);
    if (digest.method().codebookChanged()) {
      changes.add(
          "Take care: the themes themselves have changed in the last 4 weeks, and a change may come"
              + " from that.");
    }
    return changes.isEmpty()
        ? List.of("A quiet week: nothing came, went, rose or fell that we can be sure of.")
        : List.copyOf(changes);
  }

  private void addNames(List<String> changes, String word, Verdict verdict) {
    List<Digest.Theme> themes = digest.withVerdict(verdict);
    if (themes.isEmpty()) {
      return;
    }
    changes.add(word + ": " + names(themes));
  }

  private String names(List<Digest.Theme> themes) {
    String names = themes.stream().limit(MOST_NAMES).map(this::name).collect(joining("; "));
    int more = themes.size() - MOST_NAMES;
    return names + (more > 0 ? "; and " + number(more) + " more." : ".");
  }

  /** What the themes lack, a sentence each. */
  public List<String> emerging() {
    return digest.emerging().stream()
        .limit(MOST_NAMES)
        .map(one -> clip(one.name()) + ": " + people(one.people()) + ".")
        .toList();
  }

  /** How the digest was made, a sentence each. */
  public List<String> method() {
    Digest.Method method = digest.method();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Numbers are people, each counted once for a theme, to the nearest 5. Shares are of those"
            + " who replied. Nothing is shown about a group of fewer than "
            + minGroup()
            + ": "
            + suppressed()
            + ".");
    if (digest.subject().organisation().isPresent()) {
      sentences.add(
          "Some numbers of an organisation are not shown although they are large enough: beside the"
              + " other digests they would tell of a smaller group.");
    }
    if (digest.subject().edition() > 1) {
      sentences.add(corrected(method));
    }
    if (method.comparable()) {
      sentences.add("Usual is the average of the 4 weeks before, where a theme was shown.");
    }
    if (digest.themes().stream().anyMatch(theme -> theme.hoursLost().isPresent())) {
      sentences.add(
          "Hours are what those who gave minutes lost, with the range they may lie in. Nothing is"
              + " added for anybody else.");
    }
    if (method.rowsCountedAsPeople()) {
      sentences.add(
          "Some replies came from a file that does not say whose they are: each counts as one"
              + " person.");
    }
    sentences.add(made(method));
    return List.copyOf(sentences);
  }

  private String corrected(Digest.Method method) {
    String edition = "This replaces edition " + (digest.subject().edition() - 1) + ". ";
    List<Digest.Theme> moved =
        digest.shown().stream().filter(theme -> method.moved().contains(theme.id())).toList();
    return moved.isEmpty()
        ? edition + "No number changed."
        : edition
            + "What changed: "
            + names(moved)
            + " The rest stays as it was: fewer than "
            + minGroup()
            + " people came or went.";
  }

  private String suppressed() {
    long all = digest.method().codebookThemes();
    return switch (digest.suppressed()) {
      case 0 -> "here all " + number(all) + " themes are large enough";
      case 1 -> "1 of the " + number(all) + " themes is not shown";
      default -> number(digest.suppressed()) + " of the " + number(all) + " themes are not shown";
    };
  }

  private String made(Digest.Method method) {
    Subject subject = digest.subject();
    return "Week "
        + subject.week()
        + ", edition "
        + subject.edition()
        + ", digest "
        + digest.id()
        + ". A computer sorted the replies by the codebook "
        + method.codebook()
        + ", version "
        + clip(method.codebookVersion())
        + ".";
  }

  private int minGroup() {
    return digest.method().minGroup();
  }

  /**
   * On one line, nothing in it that a screen obeys, and not so long that it fills it: counted as
   * Slack counts, where an emoji is two or more.
   */
  static String clip(String name) {
    String inert = QuoteText.inert(name);
    if (inert.length() <= MOST_NAME_CHARACTERS) {
      return inert;
    }
    int end = MOST_NAME_CHARACTERS - 1;
    return inert.substring(0, Character.isLowSurrogate(inert.charAt(end)) ? end - 1 : end) + "…";
  }
}
