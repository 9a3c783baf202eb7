package org.jointheconversation.bench;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Teams: messages typed in one-to-one chats under a signed token, and all that is behind it. */
final class TeamsTraffic implements Traffic {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "6c9a2f0e-1111-4222-8333-0123456789ab";
  private static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String KEY = "key-1";

  private static final Pattern POSTED =
      Pattern.compile("/v3/conversations/a(?::|%3A)(\\d+)/activities");

  private final KeyPair keys = keys();
  private final StubPlatform stub = new StubPlatform(this::answer);
  private final String serviceUrl = stub.at("/emea/").toString();
  private final String token;
  private final Receiver receiver;

  TeamsTraffic(Clock clock) {
    this(clock, Receiver.NONE);
  }

  TeamsTraffic(Clock clock, Receiver receiver) {
    this.receiver = receiver;
    this.token =
        JWT.create()
            .withKeyId(KEY)
            .withIssuer("https://api.botframework.com")
            .withAudience(APP)
            .withNotBefore(clock.instant().minus(Duration.ofMinutes(1)))
            .withExpiresAt(clock.instant().plus(Duration.ofHours(1)))
            .withClaim("serviceurl", serviceUrl)
            .sign(Algorithm.RSA256(null, (RSAPrivateKey) keys.getPrivate()));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has RSA", impossible);
    }
  }

  private StubAnswer answer(StubRequest request) {
    return switch (request.path()) {
      case "/openid" -> StubAnswer.ok("{\"jwks_uri\":\"" + stub.at("/keys") + "\"}");
      case "/keys" -> StubAnswer.ok("{\"keys\":[" + jwk() + "]}");
      case "/token" ->
          StubAnswer.ok("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"t\"}");
      default -> message(request);
    };
  }

  private StubAnswer message(StubRequest request) {
    StubAnswer good = StubAnswer.ok("{\"id\":\"1\"}");
    Matcher posted = POSTED.matcher(request.path());
    return request.method().equals("POST") && posted.find()
        ? receiver.called(Integer.parseInt(posted.group(1)), true, good)
        : good;
  }

  private ObjectNode jwk() {
    RSAPublicKey rsa = (RSAPublicKey) keys.getPublic();
    ObjectNode jwk = JSON.createObjectNode().put("kty", "RSA").put("use", "sig").put("kid", KEY);
    jwk.put("n", number(rsa.getModulus())).put("e", number(rsa.getPublicExponent()));
    jwk.putArray("endorsements").add("msteams");
    return jwk;
  }

  private static String number(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }

  @Override
  public String platform() {
    return "teams";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("TEAMS_APP_ID", APP);
    settings.put("TEAMS_APP_PASSWORD", "the app password of the benchmark");
    settings.put("TEAMS_TENANT_ID", TENANT);
    settings.put("TEAMS_SERVICE_HOSTS", "127.0.0.1");
    settings.put("TEAMS_OPENID_METADATA_URL", stub.at("/openid").toString());
    settings.put("TEAMS_TOKEN_URL", stub.at("/token").toString());
    return settings;
  }

  @Override
  public String member(int member) {
    return "teams," + TENANT + "," + account(member);
  }

  static String account(int member) {
    return String.format("bbbbbbbb-0000-4000-8000-%012d", member);
  }

  @Override
  public Optional<byte[]> install(int member) {
    return Optional.of(
        post(activity("installationUpdate", member, "install-" + member).put("action", "add")));
  }

  @Override
  public byte[] reply(int number, int member, String round) {
    ObjectNode message = activity("message", member, "message-" + number);
    return post(message.put("text", ReplyTexts.text(number)).put("textFormat", "plain"));
  }

  private byte[] post(ObjectNode activity) {
    return Traffic.post(
        "/api/messages",
        Map.of(
            "Content-Type", "application/json; charset=utf-8",
            "User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
            "Authorization", "Bearer " + token),
        activity.toString().getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode activity(String type, int member, String id) {
    ObjectNode activity = JSON.createObjectNode().put("type", type).put("id", id);
    activity.put("timestamp", "2026-11-24T10:00:00.1234567Z").put("locale", "en-GB");
    activity.put("serviceUrl", serviceUrl).put("channelId", "msteams");
    ObjectNode from = activity.putObject("from").put("id", "29:" + member);
    from.put("name", "Someone").put("aadObjectId", account(member));
    activity.putObject("recipient").put("id", "28:" + APP).put("name", "Join the Conversation");
    ObjectNode conversation = activity.putObject("conversation").put("id", "a:" + member);
    conversation.put("conversationType", "personal").put("tenantId", TENANT);
    activity.putObject("channelData").putObject("tenant").put("id", TENANT);
    return activity;
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
