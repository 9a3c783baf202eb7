package org.jointheconversation.delivery;

import java.time.ZoneId;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;

/**
 * One message to one addressee, claimed for sending.
 *
 * @param attempts how often it was tried before
 */
public record Delivery(long id, Addressee addressee, int attempts) {

  /** Of {@link Person#reminder}: from this number on, the member wanted to be asked again then. */
  public static final int FIRST_SNOOZE = 3;

  /** To whom or where, and what. */
  public sealed interface Addressee {
    Platform platform();

    /** Whose limits count. */
    Tenant tenant();
  }

  /** Something in one person's chat with the bot. */
  public sealed interface InChat extends Addressee {
    ChatUser user();

    @Override
    default Platform platform() {
      return user().platform();
    }

    @Override
    default Tenant tenant() {
      return new Tenant(user().platform(), user().team());
    }
  }

  /**
   * A round's prompt to a member.
   *
   * @param zone where the member is
   * @param reminder 0 the first time, then 1 and 2; from {@link #FIRST_SNOOZE} on, the question
   *     comes again because the member wanted that
   */
  public record Person(long round, ChatUser user, ZoneId zone, int reminder) implements InChat {}

  /** A prompt of any revision to somebody who looks at it before others do. */
  public record Preview(long revision, String prompt, ChatUser user) implements InChat {}

  /** Something that everybody in a channel sees. */
  public sealed interface InChannel extends Addressee {
    ChatChannel channel();

    @Override
    default Platform platform() {
      return channel().platform();
    }

    @Override
    default Tenant tenant() {
      return new Tenant(channel().platform(), channel().team());
    }
  }

  /**
   * A digest to a channel.
   *
   * @param stands whether its draft, an earlier edition or itself stands there already
   */
  public record Place(String edition, ChatChannel channel, boolean stands) implements InChannel {}

  /** A round's prompt to a channel, where whoever is in it may answer. */
  public record SharedPrompt(long round, ChatChannel channel) implements InChannel {}
}
