package org.jointheconversation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.Handle;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.reply.NewReply;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.store.SqlThemeStore;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Kind;
import org.jointheconversation.theme.coding.ThemeStore;

/**
 * Fills a database with replies, their vectors and themes, past the doors: as many as a large
 * consultation has in the end. Ids rise evenly, which leaves the file as random ones would and
 * takes minutes less.
 */
final class StoredReplies {
  private static final int PORTION = 2_000;
  private static final int VECTOR = 384;
  private static final List<Assignment> ASSIGNMENTS =
      List.of(new Assignment("logging-in", 0.9, true), new Assignment("printing", 0.3, false));
  private static final Origin ORIGIN =
      new Origin(
          Optional.of("slack"),
          Optional.of("1"),
          Optional.of("RX1"),
          Optional.of("nurse"),
          Optional.of("Ward 1"));

  private final Features features;
  private final ThemeStore themes;
  private final RandomSource random = RandomSource.secure();
  private final IsoWeek week;

  StoredReplies(Features features, IsoWeek week) {
    this.features = features;
    this.themes = new SqlThemeStore(features.database());
    this.week = week;
  }

  /** Writes {@code count} replies, in turn to each of the consultations. */
  void write(int count, long... consultations) {
    long step = Long.MAX_VALUE / (count + 1L);
    for (int from = 0; from < count; from += PORTION) {
      List<NewReply> portion = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + PORTION); i++) {
        portion.add(reply((i + 1) * step, i, consultations[i % consultations.length]));
      }
      features.replies().keepAll(portion);
      themes.save(portion.stream().map(StoredReplies::themed).toList());
    }
  }

  private NewReply reply(long id, int number, long consultation) {
    return new NewReply(
        id,
        new Occasion(consultation, Optional.of("slowed-down"), OptionalLong.empty(), week),
        Handle.random(random).value(),
        true,
        ORIGIN,
        ReplyDraft.typed(ReplyTexts.text(number)),
        java.util.Set.of());
  }

  private static ThemeStore.Themed themed(NewReply reply) {
    float[] vector = new float[VECTOR];
    java.util.Arrays.fill(vector, 0.05f);
    ThemeStore.Unthemed unthemed =
        new ThemeStore.Unthemed(reply.id(), reply.occasion().consultation(), reply.draft().text());
    return new ThemeStore.Themed(unthemed, vector, Kind.PROBLEM, ASSIGNMENTS);
  }
}
