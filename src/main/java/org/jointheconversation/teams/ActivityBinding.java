package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ties an activity to its token, to Teams and to a tenant we serve (T2, T3, T7). Immutable.
 */
final class ActivityBinding {
  private static final String CHANNEL = "msteams";

  private final Set<String> allowedTenants;

  ActivityBinding(Set<String> allowedTenants) {
    this.allowedTenants = allowedTenants;
  }

  /**
   * Checks an activity and writes the tenant, as the configuration spells it, to its conversation.
   *
   * @param token empty where none is asked for
   * @throws Refusal 403
   */
  void require(ObjectNode activity, Optional<TokenVerifier.Verified> token) throws Refusal {
    String serviceUrl = Json.text(activity, "serviceUrl");
    require(!serviceUrl.isBlank(), "service-url");
    require(Json.text(activity, "channelId").equals(CHANNEL), "channel");
    if (token.isPresent()) {
      require(token.get().serviceUrl().equals(serviceUrl), "service-url");
      require(token.get().endorsements().contains(CHANNEL), "endorsement");
    }
    activity.withObjectProperty("conversation").put("tenantId", allowedTenant(activity));
  }

  private String allowedTenant(ObjectNode activity) throws Refusal {
    List<String> said =
        Stream.of(
                Json.text(activity.path("conversation"), "tenantId"),
                Json.text(activity.path("channelData").path("tenant"), "id"))
            .filter(tenant -> !tenant.isEmpty())
            .toList();
    return allowedTenants.stream()
        .filter(allowed -> !said.isEmpty() && said.stream().allMatch(allowed::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(() -> Refusal.forbidden("tenant"));
  }

  private static void require(boolean holds, String reason) throws Refusal {
    if (!holds) {
      throw Refusal.forbidden(reason);
    }
  }
}
