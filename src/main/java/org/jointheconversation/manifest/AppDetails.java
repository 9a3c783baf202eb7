package org.jointheconversation.manifest;

import java.net.URI;

/**
 * What a site wants its apps to be. Immutable; made by {@link AppDetailsReader}, which has checked
 * it.
 *
 * @param address where staff's chat products reach the program; ends without a slash
 * @param name what staff see as the bot's name
 * @param version of the Teams app; Teams takes an update only under a higher one
 */
public record AppDetails(URI address, String name, Publisher publisher, String version) {
  /** The name where none is chosen. */
  public static final String NAME = "Join the Conversation";

  /** The version where none is chosen. */
  public static final String VERSION = "1.0.0";

  /**
   * Who stands behind the app, as Teams shows it.
   *
   * @param website what the app is
   * @param privacy the privacy notice
   * @param terms the terms of use
   */
  public record Publisher(String name, URI website, URI privacy, URI terms) {}

  /** An address of ours. */
  String at(String path) {
    return address + path;
  }
}
