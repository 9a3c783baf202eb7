package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.slack.FakeSlack.Call;

/**
 * The part of {@link FakeSlack} that installs: codes and refresh tokens are good for once, and each
 * token opens one workspace or one organisation. Thread-safe.
 */
public final class FakeOAuth {
  /** The app's, as the environment has them. */
  public static final String CLIENT_ID = "1234.5678";

  public static final String CLIENT_SECRET = "fake-client-secret";

  /** The redirect address that the app names. */
  public static final String REDIRECT = "/slack/oauth_redirect";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Grant> codes = new HashMap<>();
  private final Map<String, Grant> refreshes = new HashMap<>();
  private final Map<String, Grant> tokens = new HashMap<>();
  private int sequence;

  /**
   * Who agreed to have the app.
   *
   * @param team empty for a whole organisation
   * @param seconds how long its tokens live; 0: for ever
   */
  public record Grant(String enterprise, String team, int seconds) {
    String name() {
      return team.isEmpty() ? enterprise : team;
    }
  }

  /** Somebody agrees; the browser is led back with this code. */
  public synchronized String agree(Grant grant) {
    String code = "code-" + ++sequence + "-of-" + grant.name();
    codes.put(code, grant);
    return code;
  }

  /** Takes every token back that opens this workspace or organisation. */
  public synchronized void revoke(String name) {
    tokens.values().removeIf(grant -> grant.name().equals(name));
    refreshes.values().removeIf(grant -> grant.name().equals(name));
  }

  synchronized Optional<Grant> opened(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  synchronized ObjectNode answer(Call call) {
    String pair = CLIENT_ID + ":" + CLIENT_SECRET;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    if (!call.token().equals(basic)) {
      return error("invalid_client_id");
    }
    if (call.param("grant_type").equals("refresh_token")) {
      Grant grant = refreshes.remove(call.param("refresh_token"));
      return grant == null ? error("invalid_refresh_token") : granted(grant);
    }
    Grant grant = codes.remove(call.param("code"));
    boolean led = call.param("redirect_uri").endsWith(REDIRECT);
    return grant == null || !led ? error("invalid_code") : granted(grant);
  }

  private ObjectNode granted(Grant grant) {
    String token = "xoxb-" + grant.name() + "-" + ++sequence;
    tokens.put(token, grant);
    ObjectNode answer = JSON.createObjectNode().put("ok", true).put("access_token", token);
    answer.put("token_type", "bot").put("scope", "chat:write,commands").put("app_id", "A0001");
    answer.put("bot_user_id", "UBOT" + grant.name());
    answer.put("is_enterprise_install", grant.team().isEmpty());
    named(answer, "team", grant.team());
    named(answer, "enterprise", grant.enterprise());
    if (grant.seconds() > 0) {
      String refresh = "xoxe-1-" + grant.name() + "-" + ++sequence;
      refreshes.put(refresh, grant);
      answer.put("refresh_token", refresh).put("expires_in", grant.seconds());
    }
    return answer;
  }

  private static void named(ObjectNode answer, String member, String id) {
    if (id.isEmpty()) {
      answer.putNull(member);
    } else {
      answer.putObject(member).put("id", id).put("name", "Somewhere");
    }
  }

  private static ObjectNode error(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }
}
