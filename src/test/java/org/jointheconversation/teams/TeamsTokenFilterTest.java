package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointheconversation.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The token table, through a real HTTP server. */
class TeamsTokenFilterTest extends AtTeamsDoor {
  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of("a good token", 200, Tokens.claims(token -> {})),
        Arguments.of("a scheme in lower case", 200, Tokens.lowerCase()),
        Arguments.of(
            "two audiences, one of them us", 200, Tokens.audience(FakeTeams.APP_ID, "other")),
        Arguments.of("no token", 401, (Tokens.Token) teams -> null),
        Arguments.of("an empty header", 401, (Tokens.Token) teams -> ""),
        Arguments.of("a bearer without a token", 401, (Tokens.Token) teams -> "Bearer "),
        Arguments.of("a malformed bearer", 401, (Tokens.Token) teams -> "Bearer not.a.token"),
        Arguments.of("two parts only", 401, (Tokens.Token) teams -> "Bearer abc.def"),
        Arguments.of("another scheme", 401, (Tokens.Token) teams -> "Basic YTpi"),
        Arguments.of("a token and more", 401, (Tokens.Token) teams -> teams.bearer() + " more"),
        Arguments.of(
            "a skill's token from another bot", 401, Tokens.issuer("https://sts.windows.net/x/")),
        Arguments.of(
            "an issuer that only begins right", 401, Tokens.issuer(TokenVerifier.ISSUER + "/")),
        Arguments.of("another audience", 401, Tokens.audience("another-app")),
        Arguments.of("no expiry", 401, Tokens.withoutExpiry()),
        Arguments.of("expired 299 s ago", 200, Tokens.expiring(-299)),
        Arguments.of("expired 301 s ago", 401, Tokens.expiring(-301)),
        Arguments.of("valid in 299 s", 200, Tokens.startingIn(299)),
        Arguments.of("valid in 301 s", 401, Tokens.startingIn(301)),
        Arguments.of("HS256 under the key's name", 401, Tokens.hmac()),
        Arguments.of("no algorithm", 401, Tokens.none()),
        Arguments.of("another key of the same name", 401, Tokens.forged()),
        Arguments.of("a changed payload", 401, Tokens.changedPayload()),
        Arguments.of("an unknown key", 401, Tokens.unknownKey()),
        Arguments.of("a token without key id", 401, Tokens.withoutKeyId()),
        Arguments.of("no serviceurl claim", 403, Tokens.serviceUrl(null)),
        Arguments.of(
            "another serviceurl claim", 403, Tokens.serviceUrl("https://elsewhere.example/")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tokens")
  void T1_answers_each_token(String what, int status, Tokens.Token token) throws Exception {
    HttpResponse<String> response = door.post(token.apply(teams), activities.typed("hello"));

    assertThat(response.statusCode()).as(what).isEqualTo(status);
    assertThat(conversation.texts).hasSize(status == 200 ? 1 : 0);
    if (status != 200) {
      assertThat(response.body()).startsWith("{\"error\":").hasSizeLessThan(100);
      assertThat(door.metrics.scrape()).contains("jtc_requests_refused_total{door=\"teams\"");
    }
  }

  /** A change of an otherwise good activity. */
  private interface Change extends Consumer<ObjectNode> {}

  private static Arguments changed(String what, int status, Change change) {
    return Arguments.of(what, status, change);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        changed("no serviceUrl", 403, it -> it.remove("serviceUrl")),
        changed("a null serviceUrl", 403, it -> it.putNull("serviceUrl")),
        changed("another serviceUrl", 403, it -> it.put("serviceUrl", "http://169.254.169.254/")),
        changed("no channelId", 403, it -> it.remove("channelId")),
        changed("the emulator's channel", 403, it -> it.put("channelId", "emulator")),
        changed("another tenant", 403, it -> tenants(it, "other", "other")),
        changed("two tenants that disagree", 403, it -> tenants(it, FakeTeams.TENANT, "other")),
        changed("no tenant", 403, it -> tenants(it, null, null)),
        changed("the tenant in one place", 200, it -> tenants(it, null, FakeTeams.TENANT)),
        changed("the tenant in capitals", 200, it -> tenants(it, null, upper())),
        changed("no type", 400, it -> it.remove("type")),
        changed("a type that is a number", 400, it -> it.put("type", 7)),
        changed("an account that is a text", 400, it -> it.put("from", "anna")),
        changed("a conversation that is a list", 400, it -> it.putArray("conversation")),
        changed("a text that is an object", 400, it -> it.putObject("text")),
        changed("members that are texts", 400, it -> it.putArray("membersAdded").add("anna")),
        changed("a role nobody knows", 200, it -> it.withObject("from").put("role", "agent")),
        changed("a date nobody knows", 200, it -> it.put("timestamp", "yesterday")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("bodies")
  void T2_T7_answers_each_body(String what, int status, Change change) throws Exception {
    ObjectNode activity = activities.typed("hello");
    change.accept(activity);

    HttpResponse<String> response = door.post(teams.bearer(), activity);

    assertThat(response.statusCode()).as(what).isEqualTo(status);
    assertThat(conversation.texts).hasSize(status == 200 ? 1 : 0);
  }

  static Stream<Arguments> rawBodies() {
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("an empty object", "{}"),
        Arguments.of("a list", "[]"),
        Arguments.of("null", "null"),
        Arguments.of("half an object", "{\"type\":\"message\""),
        Arguments.of("two objects", "{\"type\":\"message\"}{}"),
        Arguments.of("no JSON", "type=message"),
        Arguments.of("deep nesting", "{\"type\":\"message\",\"value\":" + "[".repeat(100_000)),
        Arguments.of(
            "deep and closed", "{\"value\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
        Arguments.of("an endless number", "{\"type\":\"message\",\"n\":1" + "0".repeat(9_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rawBodies")
  void a_body_that_is_no_activity_is_400(String what, String body) throws Exception {
    HttpResponse<String> response = door.post(teams.bearer(), BodyPublishers.ofString(body));

    assertThat(response.statusCode()).as(what).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).doesNotContain("Exception");
  }

  @Test
  void a_body_over_1_MiB_is_413_whether_its_length_is_told_or_not() throws Exception {
    byte[] large = new byte[ActivityReader.LARGEST_BODY + 1];
    BodyPublisher chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));

    assertThat(refusal(BodyPublishers.ofByteArray(large))).isEqualTo(413);
    assertThat(refusal(chunked)).isEqualTo(413);
  }

  /**
   * Whoever refuses a body closes before all of it is sent, and the answer may get lost with the
   * connection before the client has read it: then it asks once more, as clients do.
   */
  private int refusal(BodyPublisher body) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return door.post(teams.bearer(), body).statusCode();
      } catch (IOException lost) {
        assertThat(tries).as("answers lost").isLessThan(5);
      }
    }
  }

  @Test
  void a_body_of_exactly_1_MiB_is_read() throws Exception {
    byte[] filled = new byte[ActivityReader.LARGEST_BODY];
    ByteBuffer body = ByteBuffer.wrap(filled);
    body.put(Json.write(activities.typed("hello")).getBytes(StandardCharsets.UTF_8));
    while (body.hasRemaining()) {
      body.put((byte) ' ');
    }

    assertThat(door.post(teams.bearer(), BodyPublishers.ofByteArray(filled)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void T1_a_token_that_was_good_can_be_used_again_but_not_changed_and_not_for_ever()
      throws Exception {
    String good = Tokens.expiring(60).apply(teams);
    assertThat(door.post(good, activities.typed("once")).statusCode()).isEqualTo(200);
    assertThat(door.post(good, activities.typed("twice")).statusCode()).isEqualTo(200);

    String changed = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";
    assertThat(door.post(changed, activities.typed("never")).statusCode()).isEqualTo(401);
    clock.advance(TokenVerifier.SKEW.plusSeconds(61));
    assertThat(door.post(good, activities.typed("never")).statusCode()).isEqualTo(401);
    assertThat(conversation.texts).containsExactly("once", "twice");
  }

  @Test
  void T5_a_bad_token_is_401_before_the_body_is_looked_at() throws Exception {
    assertThat(door.post("Bearer x.y.z", BodyPublishers.ofString("{")).statusCode()).isEqualTo(401);
  }

  @Test
  void T3_a_key_without_the_endorsement_for_Teams_is_403() throws Exception {
    assertThat(door.post(teams.bearer(), activities.typed("before")).statusCode()).isEqualTo(200);
    clock.advance(SigningKeys.PAUSE);
    teams.newKey("skype", "webchat");

    assertThat(door.post(teams.bearer(), activities.typed("after")).statusCode()).isEqualTo(403);
    assertThat(conversation.texts).containsExactly("before");
  }

  @Test
  void T4_a_blank_app_id_never_opens_the_door() throws Exception {
    Config.Teams config = teams.config();
    Config.Teams blank =
        new Config.Teams(
            "",
            config.credential(),
            config.allowedTenants(),
            config.serviceHosts(),
            config.openIdMetadataUrl(),
            config.tokenUrl(),
            true);
    try (TeamsDoor open = new TeamsDoor(blank, conversation, clock)) {
      for (Tokens.Token token :
          List.of(
              Tokens.audience(""), Tokens.audience(FakeTeams.APP_ID), (Tokens.Token) t -> null)) {
        assertThat(open.post(token.apply(teams), activities.typed("hello")).statusCode())
            .isEqualTo(401);
      }
    }
    assertThat(conversation.texts).isEmpty();
  }

  @Test
  void T4_with_authentication_off_the_token_alone_is_not_asked_for() throws Exception {
    Config.Teams config = teams.config();
    Config.Teams off =
        new Config.Teams(
            "",
            java.util.Optional.empty(),
            config.allowedTenants(),
            Set.of("127.0.0.1"),
            config.openIdMetadataUrl(),
            config.tokenUrl(),
            false);
    try (TeamsDoor open = new TeamsDoor(off, conversation, clock)) {
      ObjectNode elsewhere = activities.typed("from another tenant");
      tenants(elsewhere, "other", "other");

      assertThat(open.post(null, activities.typed("hello")).statusCode()).isEqualTo(200);
      assertThat(open.post(null, elsewhere).statusCode()).isEqualTo(403);
      assertThat(open.post(null, BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    }
    assertThat(conversation.texts).containsExactly("hello");
    assertThat(teams.next().authorization()).isEmpty();
    assertThat(teams.keyFetches()).isLessThanOrEqualTo(1);
  }

  private static String upper() {
    return FakeTeams.TENANT.toUpperCase(java.util.Locale.ROOT);
  }

  private static void tenants(ObjectNode activity, String conversation, String channelData) {
    activity.withObject("conversation").put("tenantId", conversation);
    activity.withObject("channelData").withObject("tenant").put("id", channelData);
  }
}
