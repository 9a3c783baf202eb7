package org.jointheconversation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointheconversation.config.Secret;
import org.jointheconversation.slack.SlackSignature;

/** Slack: signed {@code view_submission}s as its modals send them, and its Web API. */
final class SlackTraffic implements Traffic {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEAM = "TBENCH";
  private static final String SECRET = "the signing secret of the benchmark";

  private static final int FIRST_USER = 1_000_000;
  private static final Pattern OPENED = Pattern.compile("users=U(\\d+)");
  private static final Pattern POSTED = Pattern.compile("channel=DU(\\d+)");

  private final StubPlatform stub = new StubPlatform(this::answer);
  private final SlackSignature signature;
  private final Clock clock;
  private final Receiver receiver;

  SlackTraffic(Clock clock) {
    this(clock, Receiver.NONE);
  }

  SlackTraffic(Clock clock, Receiver receiver) {
    this.clock = clock;
    this.receiver = receiver;
    this.signature = new SlackSignature(new Secret(SECRET), clock);
  }

  private StubAnswer answer(StubRequest request) {
    if (request.path().endsWith("conversations.open")) {
      return called(request, OPENED, false, "{\"id\":\"DU%s\"}");
    }
    return request.path().endsWith("chat.postMessage")
        ? called(request, POSTED, true, "\"DU%s\"")
        : good("\"D1\"");
  }

  private StubAnswer called(StubRequest request, Pattern user, boolean message, String channel) {
    Matcher found = user.matcher(request.body());
    if (!found.find()) {
      return good("\"D1\"");
    }
    int member = Integer.parseInt(found.group(1)) - FIRST_USER;
    return receiver.called(member, message, good(String.format(channel, found.group(1))));
  }

  private static StubAnswer good(String channel) {
    return StubAnswer.ok(
        "{\"ok\":true,\"channel\":"
            + channel
            + ",\"ts\":\"1700000001.000100\",\"team_id\":\""
            + TEAM
            + "\",\"user_id\":\"UBOT\"}");
  }

  @Override
  public String platform() {
    return "slack";
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "SLACK_BOT_TOKEN",
        "xoxb-benchmark",
        "SLACK_SIGNING_SECRET",
        SECRET,
        "SLACK_API_URL",
        stub.at("/api/").toString());
  }

  @Override
  public String member(int member) {
    return "slack," + TEAM + "," + user(member);
  }

  private static String user(int member) {
    return "U" + (FIRST_USER + member);
  }

  @Override
  public Optional<byte[]> install(int member) {
    return Optional.empty();
  }

  @Override
  public byte[] reply(int number, int member, String round) {
    String payload = submission(number, user(member), round).toString();
    byte[] body =
        ("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return Traffic.post(
        "/slack/events",
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "User-Agent",
            "Slackbot 1.0 (+https://api.slack.com/robots)",
            "Accept",
            "*/*",
            SlackSignature.TIMESTAMP,
            timestamp,
            SlackSignature.SIGNATURE,
            signature.sign(timestamp, body)),
        body);
  }

  private static ObjectNode submission(int number, String user, String round) {
    ObjectNode json = JSON.createObjectNode().put("type", "view_submission");
    json.putObject("team").put("id", TEAM).put("domain", "bench");
    ObjectNode who = json.putObject("user").put("id", user).put("username", "someone");
    who.put("name", "someone").put("team_id", TEAM);
    json.put("api_app_id", "A0001").put("token", "verification");
    json.put("trigger_id", "1.2." + number).putNull("enterprise");
    json.put("is_enterprise_install", false).putArray("response_urls");
    ObjectNode view = json.putObject("view").put("id", "V" + number).put("team_id", TEAM);
    view.put("type", "modal").put("callback_id", "jtc-form").put("hash", "1.abc");
    view.put("private_metadata", metadata(user, round)).putArray("blocks");
    view.put("app_id", "A0001").put("root_view_id", "V" + number).put("bot_id", "B0BOT");
    ObjectNode fields = view.putObject("state").putObject("values");
    ObjectNode text = fields.putObject("text").putObject("text");
    text.put("type", "plain_text_input").put("value", ReplyTexts.text(number));
    ObjectNode minutes = fields.putObject("minutes").putObject("minutes");
    minutes.put("type", "static_select").putObject("selected_option").put("value", "15");
    ObjectNode quote = fields.putObject("quote").putObject("quote");
    quote.put("type", "checkboxes").putArray("selected_options");
    return json;
  }

  /** What the program wrote into the modal when it opened it. */
  private static String metadata(String user, String round) {
    return JSON.createObjectNode()
        .put("r", round)
        .put("a", "reply")
        .put("c", "D" + user)
        .put("t", "1700000001.000100")
        .toString();
  }

  @Override
  public void hang() {
    stub.hang();
  }

  @Override
  public long answered() {
    return stub.requests();
  }

  @Override
  public void close() {
    stub.close();
  }
}
