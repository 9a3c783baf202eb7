package org.jointheconversation.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.audience.CsvResult;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.Handle;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.privacy.WeekSecret;
import org.jointheconversation.safety.DangerWords;

/**
 * Takes in replies that were collected elsewhere. They go through the same redaction, and their
 * words are looked at in the same way. A person in the file becomes a handle under a key that
 * exists for this one run only. Thread-safe.
 */
public final class Importing {
  /** Replies a transaction. */
  private static final int PORTION = 20_000;

  private final ReplyMasking masking;
  private final DangerWords words;
  private final ReplyStore store;
  private final LongSupplier randomIds;
  private final RandomSource random;

  public Importing(
      ReplyMasking masking,
      DangerWords words,
      ReplyStore store,
      LongSupplier randomIds,
      RandomSource random) {
    this.masking = masking;
    this.words = words;
    this.store = store;
    this.randomIds = randomIds;
    this.random = random;
  }

  /**
   * Reads the whole file, then keeps its replies.
   *
   * @param thisWeek the week of rows that name none
   * @throws org.jointheconversation.audience.RefusedFileException where the file cannot be taken
   */
  public CsvResult run(long consultation, IsoWeek thisWeek, CsvInput file, BadRows badRows) {
    WeekSecret thrownAway = WeekSecret.random(random);
    List<NewReply> replies = new ArrayList<>();
    CsvResult result =
        new ImportCsv(thisWeek)
            .read(file, badRows, row -> replies.add(reply(consultation, row, thrownAway)));
    for (int from = 0; from < replies.size(); from += PORTION) {
      store.keepAll(replies.subList(from, Math.min(from + PORTION, replies.size())));
    }
    return result;
  }

  private NewReply reply(long consultation, ImportRow row, WeekSecret key) {
    String text = ReplyTextRules.clean(row.text().reveal());
    ReplyDraft draft =
        new ReplyDraft(
            row.text(), row.cost().minutesLost(), row.cost().timesAWeek(), row.mayBeQuoted());
    return new NewReply(
        randomIds.getAsLong(),
        new Occasion(consultation, Optional.empty(), OptionalLong.empty(), row.week()),
        handle(row, key),
        row.person().isPresent(),
        origin(row),
        draft.withText(masking.mask(consultation, text).text()),
        words.in(text));
  }

  private String handle(ImportRow row, WeekSecret key) {
    return row.person()
        .map(person -> Pseudonyms.handle(key, new PersonKey(row.week() + "\n" + person)))
        .orElseGet(() -> Handle.random(random))
        .value();
  }

  private static Origin origin(ImportRow row) {
    return new Origin(
        Optional.empty(),
        Optional.empty(),
        given(row.cell().organisation()),
        given(row.cell().role()),
        given(row.cell().site()));
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }
}
