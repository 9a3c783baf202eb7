package org.jointheconversation.theme;

import java.util.List;

public record Codebook(String id, List<Theme> themes) {
  public static Codebook starter() {
    return new Codebook("frontline-technology", List.of());
  }

  public String version() {
    return "";
  }
}
