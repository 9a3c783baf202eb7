package org.jointheconversation.demo;

import java.time.Clock;
import java.util.List;
import org.jointheconversation.App;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.sandbox.SandboxGateway;
import org.jointheconversation.sandbox.SandboxServlet;
import org.jointheconversation.web.Guard;
import org.jointheconversation.web.Route;

/** The third platform: a chat page on this machine. */
final class SandboxDoor implements App.Extension {
  private static final List<ChatChannel> CHANNELS =
      List.of(ChatChannel.parse("sandbox:demo/digest"), ChatChannel.parse("sandbox:demo/review"));

  private final SandboxGateway gateway;

  SandboxDoor(Clock clock) {
    this.gateway = new SandboxGateway(clock);
  }

  @Override
  public ChatGateway gateway() {
    return gateway;
  }

  @Override
  public List<Route> routes(Conversation conversation) {
    SandboxServlet servlet = new SandboxServlet(conversation, gateway, MadeUpStaff::all, CHANNELS);
    return List.of(new Route("/sandbox/*", new Guard.LoopbackOnly(), servlet));
  }
}
