package org.jointheconversation;

import java.util.function.LongSupplier;
import org.jointheconversation.access.Access;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.store.Database;
import org.jointheconversation.store.SqlCodingStore;
import org.jointheconversation.store.SqlEmergentStore;
import org.jointheconversation.store.SqlThemeStore;
import org.jointheconversation.theme.BgeSentenceModel;
import org.jointheconversation.theme.LazySentenceModel;
import org.jointheconversation.theme.RememberedVectors;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.CodingStore;
import org.jointheconversation.theme.coding.Emergence;
import org.jointheconversation.theme.coding.EmergentStore;
import org.jointheconversation.theme.coding.Sorting;
import org.jointheconversation.theme.coding.ThemeStore;
import org.jointheconversation.theme.coding.Theming;

/** Everything about themes, put together. Thread-safe. */
public final class ThemeFeatures implements AutoCloseable {
  /**
   * One for the whole program, loaded when it is first needed and left open to its end: it is the
   * same for every installation, and takes half a second and 150 MB.
   */
  private static final SentenceModel MODEL = new LazySentenceModel(BgeSentenceModel::load);

  private static final SentenceModel PHRASES = new RememberedVectors(MODEL);

  private final Workers workers = Workers.onePerCore();
  private final ThemeStore store;
  private final CodingStore codings;
  private final EmergentStore groups;
  private final Theming theming;
  private final Emergence emergence;
  private final CodingDesk desk;
  private final Sorting sorting;

  ThemeFeatures(
      Database database,
      ConsultationStore consultations,
      Access access,
      AuditLog audit,
      KeyStore keys,
      LongSupplier randomIds,
      int minGroup) {
    codings = new SqlCodingStore(database, consultations);
    groups = new SqlEmergentStore(database);
    store = new SqlThemeStore(database);
    theming = new Theming(store, codings, MODEL, PHRASES);
    emergence = new Emergence(groups, codings, PHRASES, workers, randomIds, minGroup);
    desk = new CodingDesk(codings, groups, access, audit);
    sorting = new Sorting(desk, codings, theming, keys);
  }

  /** What people have decided about themes. */
  public CodingStore codings() {
    return codings;
  }

  /** Groups that the codebook lacks. */
  public EmergentStore groups() {
    return groups;
  }

  public Theming theming() {
    return theming;
  }

  /** Whether a reply has its themes. */
  public boolean isThemed(long reply) {
    return store.isThemed(reply);
  }

  /** Where people decide. */
  public CodingDesk desk() {
    return desk;
  }

  /** The same for chats: one reply at a time. */
  public Sorting sorting() {
    return sorting;
  }

  /** Themes all of a consultation by the newest decisions, and looks for what is new in a week. */
  public void prepare(long consultation, IsoWeek week) {
    theming.themeAll(consultation);
    emergence.look(consultation, week.toString());
  }

  @Override
  public void close() {
    theming.close();
    workers.close();
  }
}
