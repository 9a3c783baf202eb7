package org.jointheconversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.RoleStore;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.audience.Enrolling;
import org.jointheconversation.audience.Joiners;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.InstallationStore;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.Secret;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.PrivacyWordsStore;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.consultation.Rounds;
import org.jointheconversation.consultation.SignpostReviews;
import org.jointheconversation.conversation.Conversations;
import org.jointheconversation.delivery.Budget;
import org.jointheconversation.delivery.DoubtStore;
import org.jointheconversation.delivery.Estimate;
import org.jointheconversation.delivery.Outbox;
import org.jointheconversation.delivery.Parking;
import org.jointheconversation.delivery.Postponing;
import org.jointheconversation.delivery.Previews;
import org.jointheconversation.delivery.Rates;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.EditionStore;
import org.jointheconversation.digest.Exporting;
import org.jointheconversation.digest.TouchedWeeks;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.outcome.OutcomeStore;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.outcome.PublicOutcome;
import org.jointheconversation.privacy.CachedKeys;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.RandomIds;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.redaction.Redactor;
import org.jointheconversation.reply.CatchingUp;
import org.jointheconversation.reply.Handles;
import org.jointheconversation.reply.Importing;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.KeptSignal;
import org.jointheconversation.reply.MyReplies;
import org.jointheconversation.reply.ReplyMasking;
import org.jointheconversation.reply.ReplyStore;
import org.jointheconversation.rights.Closing;
import org.jointheconversation.rights.Erasing;
import org.jointheconversation.rights.MyData;
import org.jointheconversation.rights.Retention;
import org.jointheconversation.rights.SafetyQueue;
import org.jointheconversation.rights.Unlinker;
import org.jointheconversation.safety.DangerWords;
import org.jointheconversation.statement.Statements;
import org.jointheconversation.store.Database;
import org.jointheconversation.store.KeysAtStart;
import org.jointheconversation.store.SqlAddressBook;
import org.jointheconversation.store.SqlAuditLog;
import org.jointheconversation.store.SqlBudgetStore;
import org.jointheconversation.store.SqlClosedDays;
import org.jointheconversation.store.SqlConsultationStore;
import org.jointheconversation.store.SqlDeliveryStore;
import org.jointheconversation.store.SqlDigestSource;
import org.jointheconversation.store.SqlDoNotAsk;
import org.jointheconversation.store.SqlDoubtStore;
import org.jointheconversation.store.SqlEditionStore;
import org.jointheconversation.store.SqlErasureStore;
import org.jointheconversation.store.SqlFlagStore;
import org.jointheconversation.store.SqlInstallations;
import org.jointheconversation.store.SqlJoiners;
import org.jointheconversation.store.SqlKnownNames;
import org.jointheconversation.store.SqlLinkStore;
import org.jointheconversation.store.SqlMemberStore;
import org.jointheconversation.store.SqlMyDataSource;
import org.jointheconversation.store.SqlOutcomeStore;
import org.jointheconversation.store.SqlParkingStore;
import org.jointheconversation.store.SqlPersons;
import org.jointheconversation.store.SqlPreferences;
import org.jointheconversation.store.SqlPreviewStore;
import org.jointheconversation.store.SqlPrivacyWordsStore;
import org.jointheconversation.store.SqlReplyStore;
import org.jointheconversation.store.SqlRoleStore;
import org.jointheconversation.store.SqlRoundStore;
import org.jointheconversation.store.SqlSnoozes;
import org.jointheconversation.store.SqlStatementStore;
import org.jointheconversation.store.SqlTouchedWeeks;
import org.jointheconversation.store.Turn;
import org.jointheconversation.theme.coding.Theming;

/**
 * The features of one installation on its databases, put together by hand, without doors to the
 * outside: what {@code serve} and the verbs beside it share. Thread-safe.
 */
public final class Features implements AutoCloseable {
  private static final String PERSONS = "persons";
  private static final String AUDIT = "audit";
  private static final String NAMES = "names";
  private static final String DIGESTS = "digests";

  private final Config config;
  private final Clock clock;
  private final Database database;
  private final Database keysDatabase;
  private final KeysAtStart keysAtStart;
  private final CachedKeys keys;
  private final SqlDoNotAsk marks;
  private final RandomSource random = RandomSource.secure();
  private final LongSupplier randomIds = new RandomIds(random)::next;
  private final Redactor redactor = new Redactor();
  private final DangerWords words = DangerWords.load();
  private final SqlKnownNames knownNames;
  private final Metrics metrics = new Metrics();
  private final SqlAuditLog audit;
  private final RoleStore roles;
  private final Access access;
  private final ConsultationStore consultationStore;
  private final RoundStore roundStore;
  private final OutcomeStore outcomeStore;
  private final ReplyStore replies;
  private final KeptSignal kept = new KeptSignal();
  private final ThemeFeatures themes;
  private final EditionStore editions;
  private final DigestService digests;

  private Features(Config config, Clock clock, String systemAccount) {
    this.config = config;
    this.clock = clock;
    this.database = Database.open(config.data().databaseUrl());
    this.keysDatabase = Database.openKeys(config.data().keysDatabaseUrl());
    MasterKeys master = masterKeys();
    this.keysAtStart = look(master);
    this.keys = new CachedKeys(keysAtStart.store());
    this.marks = new SqlDoNotAsk(keysDatabase, keys);
    this.audit =
        new SqlAuditLog(
            new SqlAuditLog.Databases(database, keysDatabase),
            master,
            this::token,
            systemAccount,
            clock);
    this.roles = new SqlRoleStore(database);
    this.access = new Access(config.policy().admins(), roles);
    this.knownNames = new SqlKnownNames(database, () -> keys.installationKey(NAMES), clock);
    this.consultationStore = new SqlConsultationStore(database, randomIds);
    this.roundStore = new SqlRoundStore(database, randomIds);
    this.outcomeStore = new SqlOutcomeStore(database, randomIds);
    this.replies = new SqlReplyStore(database, keysDatabase, kept);
    this.themes =
        new ThemeFeatures(
            database,
            consultationStore,
            access,
            audit,
            keys,
            randomIds,
            config.policy().minGroup());
    this.editions = new SqlEditionStore(database, randomIds);
    this.digests = digestService();
  }

  /** What cannot be used is not left open either. */
  private KeysAtStart look(MasterKeys master) {
    try {
      return KeysAtStart.look(database, keysDatabase, master, random);
    } catch (RuntimeException unusable) {
      database.close();
      keysDatabase.close();
      throw unusable;
    }
  }

  /**
   * Opens the databases, brings them up to date, and puts the features together.
   *
   * @param systemAccount how the program runs, for the audit log
   */
  public static Features open(Config config, Clock clock, String systemAccount) {
    return new Features(config, clock, systemAccount);
  }

  private MasterKeys masterKeys() {
    Config.Data data = config.data();
    return MasterKeys.of(data.secret().bytes(), data.previousSecret().map(Secret::bytes));
  }

  private DigestService digestService() {
    return new DigestService(
        new SqlDigestSource(
            database, consultationStore, themes.codings(), themes.groups(), this::outcomesOf),
        editions,
        access,
        audit,
        clock,
        config.policy().minGroup(),
        place -> Pseudonyms.memberPerson(keys.installationKey(DIGESTS), place).value());
  }

  private List<PublicOutcome> outcomesOf(String consultation, Optional<String> organisation) {
    long id = consultationStore.find(consultation).orElseThrow().id();
    return outcomes().forDigest(consultation, organisation, outcomes().today(id));
  }

  /** What stands for an account in the audit log. */
  private String token(String account) {
    return Pseudonyms.memberPerson(keys.installationKey(AUDIT), account).value();
  }

  public Config config() {
    return config;
  }

  public Clock clock() {
    return clock;
  }

  public Metrics metrics() {
    return metrics;
  }

  public SqlAuditLog audit() {
    return audit;
  }

  public RoleStore roles() {
    return roles;
  }

  public Access access() {
    return access;
  }

  public ConsultationStore consultationStore() {
    return consultationStore;
  }

  public Consultations consultations() {
    return new Consultations(consultationStore, access, audit, clock);
  }

  public RoundStore roundStore() {
    return roundStore;
  }

  /** Turns schedules and requests into rounds. */
  public Rounds rounds() {
    Config.Policy policy = config.policy();
    Rounds.Fatigue fatigue = new Rounds.Fatigue(policy.fatiguePrompts(), policy.fatigueDays());
    return new Rounds(consultationStore, roundStore, fatigue, clock);
  }

  public MemberStore members() {
    return new SqlMemberStore(database, marks);
  }

  /** What people want about being asked. */
  public Preferences preferences() {
    return new SqlPreferences(database, marks, randomIds, clock);
  }

  /** Who joined by themselves. */
  public Joiners joiners() {
    return new SqlJoiners(
        database,
        randomIds,
        account -> Pseudonyms.memberPerson(keys.installationKey(PERSONS), account.wire()));
  }

  /** Who there is, for the conversation. */
  public Conversations.People people() {
    return new Conversations.People(
        members(), persons(), preferences(), joiners(), new SqlSnoozes(database, randomIds));
  }

  /** As whom people are known. */
  public Persons persons() {
    return new SqlPersons(database, () -> keys.installationKey(PERSONS));
  }

  /** Every version of the privacy words that was ever shown. */
  public PrivacyWordsStore privacyWords() {
    return new SqlPrivacyWordsStore(database);
  }

  public Enrolling enrolling() {
    return new Enrolling(keys.installationKey(PERSONS), keys.installationKey(NAMES));
  }

  private ReplyMasking masking() {
    return new ReplyMasking(redactor, knownNames);
  }

  public ReplyStore replies() {
    return replies;
  }

  public Intake intake() {
    return new Intake(masking(), words, new Handles(keys), replies, randomIds, metrics, clock);
  }

  public MyReplies myReplies() {
    return new MyReplies(new Handles(keys), replies);
  }

  public Importing importing() {
    return new Importing(masking(), words, replies, randomIds, random);
  }

  /** For replies that were kept before their words were looked at. */
  public CatchingUp catchingUp() {
    return new CatchingUp(new SqlFlagStore(database), words);
  }

  public SafetyQueue safetyQueue() {
    return new SafetyQueue(new SqlFlagStore(database), consultationStore, keys, access, audit);
  }

  public SignpostReviews signpostReviews() {
    return new SignpostReviews(consultationStore, clock);
  }

  public AddressBook addresses() {
    return new SqlAddressBook(database);
  }

  /** Who has the bot in Slack, beside the workspace of the environment's token. */
  public InstallationStore installations() {
    return new SqlInstallations(database, masterKeys());
  }

  public SqlDeliveryStore deliveries() {
    return new SqlDeliveryStore(database, randomIds);
  }

  /** What the platforms take from this process. */
  public Budget budget() {
    return Budget.of(rates(), new SqlBudgetStore(database), randomIds.getAsLong(), clock);
  }

  private Rates rates() {
    return new Rates(
        config.limits().slackMessagesPerMinute(), config.limits().teamsRequestsPerSecond());
  }

  /** Which workspaces and tenants let us in no more. */
  public Parking parking() {
    return new Parking(new SqlParkingStore(database), clock);
  }

  /** Deliveries of which nobody knows whether they arrived. */
  public DoubtStore doubts() {
    return new SqlDoubtStore(database, randomIds);
  }

  /** What people may do to what is being sent. */
  public Outbox outbox() {
    return new Outbox(deliveries(), roundStore, access, audit);
  }

  /** How long sending takes. */
  public Estimate estimate() {
    return new Estimate(rates());
  }

  /** Prompts that one person looks at before others do. */
  public Previews previews() {
    return new Previews(
        new SqlPreviewStore(database, randomIds),
        consultationStore,
        new Previews.Recipients(members(), marks, addresses()),
        access,
        audit,
        clock);
  }

  /** Keeps prompts out of quiet times. */
  public Postponing postponing() {
    return new Postponing(deliveries(), roundStore, consultationStore, clock);
  }

  public Theming theming() {
    return themes.theming();
  }

  /** Raised when a reply was kept. */
  KeptSignal kept() {
    return kept;
  }

  /** Everything about themes. */
  public ThemeFeatures themes() {
    return themes;
  }

  /** What was published, as files. */
  public Exporting exporting() {
    return new Exporting(editions, access, audit);
  }

  /** Weeks whose digest may have to be corrected. */
  public TouchedWeeks touchedWeeks() {
    return new SqlTouchedWeeks(database);
  }

  public DigestService digests() {
    return digests;
  }

  /** What became of published themes. */
  public Outcomes outcomes() {
    return new Outcomes(outcomeStore, consultationStore, rounds(), access, audit, clock);
  }

  /** Whether people say that it holds. */
  public Checks outcomeChecks() {
    int minGroup = config.policy().minGroup();
    return new Checks(outcomeStore, consultationStore, keys, audit, minGroup, clock);
  }

  /** What people say to the released words of others. */
  public Statements statements() {
    return statements(false);
  }

  /**
   * The same.
   *
   * @param showsImported only where nobody in the audience can have written what was imported
   */
  public Statements statements(boolean showsImported) {
    int minGroup = config.policy().minGroup();
    return new Statements(
        new SqlStatementStore(database, randomIds), keys, minGroup, showsImported, clock);
  }

  public Closing closing() {
    return new Closing(
        consultationStore,
        new LastDigests(themes, digests, outcomeChecks(), statements(), clock),
        new Unlinker(new SqlLinkStore(database, random), keys, random, config.policy().minGroup()),
        keys,
        audit,
        clock);
  }

  public Retention retention() {
    int days = config.policy().retentionDays();
    return new Retention(
        consultationStore, replies, new SqlClosedDays(database, keysDatabase), audit, days, clock);
  }

  /** Who was erased and is not to be asked. */
  public DoNotAsk doNotAsk() {
    return marks;
  }

  public Erasing erasing() {
    return new Erasing(
        new SqlErasureStore(database, keysDatabase, marks, randomIds),
        consultationStore,
        keys,
        access,
        audit,
        audit,
        persons());
  }

  /**
   * Does again, on a database that was put back, what the keys know to have happened since.
   *
   * @return how many accounts were erased again
   */
  public int doAgain() {
    closing().tick();
    retention().again();
    return erasing().again();
  }

  /** What is wrong with the keys and what it means; empty where all is well. */
  public Optional<String> keysWarning() {
    return keysAtStart.warning();
  }

  /** Says what is wrong with the keys, and mends of it what can be mended: once, at start. */
  void mendKeys() {
    keysAtStart.mend();
  }

  public MyData myData() {
    return new MyData(
        members(),
        consultationStore,
        myReplies(),
        new SqlMyDataSource(database, persons(), keys),
        marks,
        access,
        clock);
  }

  /** Drops what is in memory of consultations that another process has closed. */
  void forgetClosed() {
    consultationStore.all().stream()
        .filter(consultation -> isClosed(consultation))
        .forEach(
            consultation -> {
              keys.forget(consultation.id());
              knownNames.forget(consultation.id());
            });
  }

  private static boolean isClosed(org.jointheconversation.consultation.Consultation consultation) {
    return consultation.state() == org.jointheconversation.consultation.Consultation.State.CLOSED;
  }

  public Database database() {
    return database;
  }

  /**
   * Runs work of which one process at a time is enough.
   *
   * @return whether it was run: false where another process is at it
   */
  boolean inTurn(Turn turn, Runnable work) {
    return database.inTurn(turn, work);
  }

  /** Where the database can be reached at all; empty when it can. */
  Optional<String> databaseTrouble() {
    return database.trouble();
  }

  @Override
  public void close() {
    themes.close();
    database.close();
    keysDatabase.close();
  }
}
