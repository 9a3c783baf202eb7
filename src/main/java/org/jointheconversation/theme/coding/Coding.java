package org.jointheconversation.theme.coding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jointheconversation.theme.Codebook;

/**
 * What all decisions together come to. Immutable.
 *
 * @param codebook as it stands
 * @param confirmed the themes of each reply that a person decided, by its id; {@code unclassified}
 *     for none
 * @param decided what was decided last of each group of new replies
 */
public record Coding(
    Codebook codebook, SortedMap<Long, SortedSet<String>> confirmed, Map<Long, Act> decided) {

  /**
   * Replays decisions on a codebook. What an undone decision has left without ground is passed
   * over: the same events always come to the same.
   *
   * @param replies those that each event is about and that are still there, by its number
   */
  public static Coding of(
      Codebook base, List<CodingEvent> events, Map<Integer, List<Long>> replies) {
    return new Replay(base).of(events, replies);
  }

  /** Nothing decided. */
  public static Coding of(Codebook base) {
    return new Coding(base, new TreeMap<>(), Map.of());
  }

  /**
   * Tells apart two states in which a reply may get another theme: 64 hexadecimal digits that
   * change with any word of the codebook and with any example. A reply's number is random and says
   * nothing.
   */
  public String version() {
    StringBuilder content = new StringBuilder(codebook.version());
    confirmed.forEach((reply, themes) -> content.append('\n').append(reply).append(themes));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
