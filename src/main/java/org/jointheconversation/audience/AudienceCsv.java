package org.jointheconversation.audience;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;

/**
 * Reads the audience file: {@code platform,team,user,organisation,role,site,time_zone} and, where
 * they are known, {@code person}, {@code name} and {@code guest}. Streams: 1.5 million rows take
 * some 50 MB, for finding repeated accounts. Not thread-safe.
 */
public final class AudienceCsv {
  private static final Map<String, Platform> PLATFORMS =
      Arrays.stream(Platform.values()).collect(Collectors.toMap(Platform::wire, p -> p));
  private static final Map<String, ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().collect(Collectors.toMap(id -> id, ZoneId::of));

  private AudienceCsv() {}

  /**
   * Hands on every account, in the order of the file.
   *
   * @throws RefusedFileException where the file cannot be taken, with the bad rows named
   */
  public static CsvResult read(CsvInput source, BadRows badRows, Consumer<AudienceRow> rows) {
    return new CsvFile<AudienceRow>(source, List.of(Column.values()), RowReader::new)
        .read(badRows, rows);
  }

  private enum Column implements CsvColumn {
    PLATFORM(true, 20),
    TEAM(true, 200),
    USER(true, 200),
    ORGANISATION(true, 100),
    ROLE(true, 100),
    SITE(true, 100),
    TIME_ZONE(true, 60),
    PERSON(false, 254),
    NAME(false, 200),
    GUEST(false, 10);

    private final boolean required;
    private final int longest;

    Column(boolean required, int longest) {
      this.required = required;
      this.longest = longest;
    }

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
      return required;
    }

    @Override
    public int longest() {
      return longest;
    }
  }

  /** Remembers the accounts it has seen in one reading. */
  private static final class RowReader implements Function<CsvRow, AudienceRow> {
    private final FirstLines accounts = new FirstLines();

    @Override
    public AudienceRow apply(CsvRow row) {
      AudienceRow read =
          new AudienceRow(
              user(row),
              new Cell(row.text(Column.ORGANISATION), row.text(Column.ROLE), row.text(Column.SITE)),
              known(row, Column.TIME_ZONE, ZONES, "Write a zone such as Europe/London."),
              row.optional(Column.PERSON),
              row.optional(Column.NAME),
              row.yes(Column.GUEST));
      if (!row.bad()) {
        refuseSecond(row, read.user());
      }
      return read;
    }

    private static ChatUser user(CsvRow row) {
      Platform platform =
          known(row, Column.PLATFORM, PLATFORMS, "Write slack or teams, in lower case.");
      String team = row.text(Column.TEAM);
      String user = row.text(Column.USER);
      if (platform == null || team.isEmpty() || user.isEmpty()) {
        return null;
      }
      try {
        return new ChatUser(platform, team, user);
      } catch (IllegalArgumentException e) {
        row.refuse(Column.USER, e.getMessage(), "Write the id, not the name.");
        return null;
      }
    }

    private void refuseSecond(CsvRow row, ChatUser user) {
      int earlier = accounts.seen(user.wire(), row.line());
      if (earlier > 0) {
        String what = "the account stands on line " + earlier + " too";
        row.refuse(Column.USER, what, "Keep one of the two.");
      }
    }

    /** The value of that name, or null where a problem was noted. */
    private static <T> T known(CsvRow row, Column column, Map<String, T> values, String mend) {
      String written = row.text(column);
      T value = values.get(written);
      if (value == null && !written.isEmpty()) {
        row.refuse(column, "is not known", mend);
      }
      return value;
    }
  }
}
