package org.jointheconversation.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dates of birth. With a label any date is one, also without gaps or with a short year. Without a
 * label a whole date is one
 *
 * <ul>
 *   <li>up to the year 1999, or '40 to '99;
 *   <li>of 2000 to 2012, where no word such as "on", "since" or "updated" stands before it;
 *   <li>of any year beside a child's name or an age; of '27 to '39 beside a title and a name.
 * </ul>
 *
 * <p>So what happened lately stays, and so do the dates that computers fill in. There is no clock
 * here: the same text is masked in the same way in any year.
 */
final class BirthDates implements Detector {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_SURE_YEAR = 1999;
  private static final int LAST_LIKELY_YEAR = 2012;
  private static final int FIRST_SURE_SHORT_YEAR = 40;
  private static final int FIRST_LIKELY_SHORT_YEAR = 27;

  private static final Labels LABELS =
      Labels.of(
          """
          dob, dobs, date of birth, dates of birth, dateofbirth, birth date, birthdate, birth
          day, birthday, birthdays, bday, b day, born, born on, date birth, d of b, date of
          brith, date of bith, date of birht, birth, dobirth, yob, dyddiad geni, dyddiad
          geni'r, ganwyd, ganed, geni, eni, pen blwydd, penblwydd, rugadh, data urodzenia""");

  /** After these a year alone is one of birth too. */
  private static final Labels OF_YEAR =
      Labels.of(
          """
          dob, date of birth, yob, year of birth, birth year, dyddiad geni""");

  private static final Set<String> EVENT =
      Words.set(
          "on since from until till by before after dated installed updated released version"
              + " policy guidance bought purchased issued published reviewed approved live"
              + " launched started ended expires expired created modified printed log logged"
              + " due effective ers ar hyd dyddiedig monday tuesday"
              + " wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun week");

  /** Never about a person, whatever the year: versions, paragraphs, what a computer fills in. */
  private static final Set<String> THING =
      Words.set(
          "version v ver build release firmware ios os android chrome windows edge section paragraph"
              + " para clause chapter rule default defaults epoch founded opened nhs built"
              + " code sort since");

  private static final Pattern FILLED_IN =
      Pattern.compile(
          "0?1[/. -]0?1[/. -]19[07]0|19[07]0-01-01|31[/. -]12[/. -]1999|1999-12-31"
              + "|0?5[/. -]0?7[/. -]1948|5(?:th)?(?: of)? july? 1948|july? 5(?:th)?,? 1948");

  private static final Pattern PADDED = Pattern.compile("(?<!\\d)0\\d");

  @Override
  public void find(Folded text, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    DateReader reader = new DateReader(text);
    for (int group = 0; group < groups.size(); group++) {
      WrittenDate date = reader.at(group);
      if (date == null) {
        findPart(text, reader, group, found);
      } else if (isBirth(text, date)) {
        found.add(new Span(Kind.DATE_OF_BIRTH, date.start(), date.end()));
        group = date.lastGroup();
      }
    }
  }

  private static boolean isBirth(Folded text, WrittenDate date) {
    if (LABELS.standBefore(text, date.start())
        || LABELS.standAfter(text, date.end())
        || PersonCue.bornAt(text, date.start())) {
      return true;
    }
    return date.real()
        && !text.isWord(date.start() - 1)
        && !isInLink(text, date.start())
        && !(date.hasShortYear() && text.isWord(date.end()))
        && isLikely(text, date);
  }

  private static boolean isLikely(Folded text, WrittenDate date) {
    if (PersonCue.child(text, date.start()) || PersonCue.aged(text, date.start())) {
      return true;
    }
    List<String> before = Words.before(text, date.start());
    String nearest = before.isEmpty() ? "" : before.get(0);
    if (date.hasShortYear()) {
      return isLikelyShortYear(text, date, nearest);
    }
    if (date.year() < FIRST_YEAR || THING.contains(nearest) || isFilledIn(text, date)) {
      return false;
    }
    return date.year() <= LAST_SURE_YEAR
        || date.year() <= LAST_LIKELY_YEAR && !EVENT.contains(nearest) && !isTimed(text, date);
  }

  private static boolean isLikelyShortYear(Folded text, WrittenDate date, String nearest) {
    if (date.year() >= FIRST_SURE_SHORT_YEAR) {
      boolean stuck = "-./_#".indexOf(text.at(date.start() - 1)) >= 0;
      return !stuck
          && !isLikeVersion(text, date)
          && !THING.contains(nearest)
          && !EVENT.contains(nearest);
    }
    return date.year() >= FIRST_LIKELY_SHORT_YEAR && PersonCue.titled(text, date.start());
  }

  /** 1 January 1900 and 1970 stand in computers for no date at all; the NHS began 5 July 1948. */
  private static boolean isFilledIn(Folded text, WrittenDate date) {
    String written = text.text().substring(date.start(), date.end()).toLowerCase(Locale.ROOT);
    return FILLED_IN.matcher(written).matches() && !PersonCue.titled(text, date.start());
  }

  /** "12.3.64" is how versions look too; they have no noughts in front. */
  private static boolean isLikeVersion(Folded text, WrittenDate date) {
    String written = text.text().substring(date.start(), date.end());
    return written.indexOf('.') > 0
        && !PADDED.matcher(written).find()
        && !PersonCue.titled(text, date.start());
  }

  /** "/news/2010/09/14/": part of a link. */
  private static boolean isInLink(Folded text, int start) {
    return text.at(start - 1) == '/' && text.isWord(start - 2);
  }

  /** A time of day follows, as in a log. */
  private static boolean isTimed(Folded text, WrittenDate date) {
    int time = date.end() + 1;
    int hours = Ascii.isDigit(text.at(time + 1)) ? time + 2 : time + 1;
    return Ascii.isDigit(text.at(time)) && text.at(hours) == ':';
  }

  /** Less than a date with gaps in it, where a label says what it is. */
  private static void findPart(Folded text, DateReader reader, int group, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    int length = groups.length(group);
    if (length != 4 && length != 6 && length != 8) {
      return;
    }
    int month = reader.monthBeforeYear(group);
    int start = month < 0 ? groups.start(group) : month;
    if (length == 4 ? isPartOfBirth(text, group, start, month >= 0) : isRun(text, group)) {
      found.add(new Span(Kind.DATE_OF_BIRTH, start, groups.end(group)));
    }
  }

  private static boolean isPartOfBirth(Folded text, int group, int start, boolean withMonth) {
    String year = text.digitGroups().digits(group, group);
    boolean possible = year.startsWith("19") || year.startsWith("20");
    return possible && (withMonth ? LABELS : OF_YEAR).standBefore(text, start);
  }

  /** 12031964, 19640312 or 120364. */
  private static boolean isRun(Folded text, int group) {
    DigitGroups groups = text.digitGroups();
    String run = groups.digits(group, group);
    int first = Integer.parseInt(run.substring(0, 2));
    int second = Integer.parseInt(run.substring(2, 4));
    boolean dayFirst = DateReader.isDay(first, second) || DateReader.isDay(second, first);
    boolean yearFirst = run.startsWith("19") || run.startsWith("20");
    return (dayFirst || yearFirst)
        && (LABELS.standBefore(text, groups.start(group))
            || LABELS.standAfter(text, groups.end(group)));
  }
}
