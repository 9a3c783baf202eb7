package org.jointheconversation;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.chat.ChatUser;

/** Staff on lists, who talk with the bot and are sent questions, without a chat product. */
final class Ward implements AutoCloseable {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person\n";

  final TestInstallation installation;
  final Features features;
  final Talk talk;
  final Outgoing outgoing;

  private Ward(TestInstallation installation, SettableClock clock) {
    this.installation = installation;
    this.features = Features.open(installation.config(), clock, "test");
    this.talk = new Talk(features, clock);
    this.outgoing = new Outgoing(features, clock);
  }

  /** A consultation that runs, with these rows of {@link #slack} and {@link #teams}. */
  static Ward begin(
      TestInstallation installation, SettableClock clock, String yaml, String... audience) {
    installation.begin(yaml, HEADER + String.join("", audience));
    return new Ward(installation, clock);
  }

  /** A nurse on ward 1; the same person on two accounts is one person. */
  static String slack(String user, String person) {
    return "slack,T1," + user + ",RX1,nurse,Ward 1,Europe/London," + person + "\n";
  }

  static String teams(String user, String person) {
    return "teams,TENANT1," + user + ",RX1,nurse,Ward 1,Europe/London," + person + "\n";
  }

  /** A second consultation, {@code second-one}, which asks on Wednesdays at 10:00. */
  void beginAnother(String... audience) {
    String yaml =
        Samples.CONSULTATION
            .replace("consultation: getting-tech-right", "consultation: second-one")
            .replace("staff.csv", "second.csv")
            .replace("Tuesday at 10:00", "Wednesday at 10:00");
    apply("second", yaml, audience);
    approve("second-one");
  }

  /** Hands in a consultation with its audience beside it in {@code NAME.csv}. */
  void apply(String name, String yaml, String... audience) {
    installation.write(name + ".csv", HEADER + String.join("", audience));
    Path file = installation.write(name + ".yaml", yaml);
    installation.ok("apply", file.toString(), "--as", TestInstallation.AUTHOR);
  }

  void approve(String consultation) {
    installation.ok("approve", consultation, "--as", TestInstallation.APPROVER);
  }

  /** What a dry run says of the first prompt of a consultation. */
  String dryRun(String consultation) {
    return installation.ok(
        "send", consultation + "/slowed-down", "--dry-run", "--as", TestInstallation.ADMIN);
  }

  /** A person types to the bot; returns what they are told. */
  String types(String user, String text) {
    return Talk.said(talk.type(user, text));
  }

  /** Teams said where to reach somebody. */
  void reachable(String user) {
    features.addresses().put(ChatUser.parse(user), "{}");
  }

  List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  int number(String sql) {
    return Rows.number(installation.database(), sql);
  }

  /** State and reason of each of somebody's deliveries, in order. */
  List<String> deliveries(String account) {
    return texts(
        "SELECT d.reminder || ' ' || d.state || ' ' || coalesce(d.reason, '') FROM delivery d"
            + " JOIN member m ON m.id = d.member_id JOIN round r ON r.id = d.round_id"
            + (" WHERE m.account = '" + account + "' ORDER BY r.slot, d.reminder"));
  }

  @Override
  public void close() {
    outgoing.close();
    features.close();
  }
}
