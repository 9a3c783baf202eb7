package org.jointheconversation.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.ops.Health;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.web.Guard;
import org.jointheconversation.web.HttpServer;
import org.jointheconversation.web.Listener;
import org.jointheconversation.web.Route;
import org.jointheconversation.web.Routes;

/** A sandbox with a few people and messages, on a real server of this machine. */
final class Example implements AutoCloseable {
  static final ChatUser AMARA = new ChatUser(Platform.SANDBOX, "DEMO", "amara");
  static final ChatUser BEN = new ChatUser(Platform.SANDBOX, "DEMO", "ben");
  static final ChatChannel DIGEST = new ChatChannel(Platform.SANDBOX, "DEMO", "digest");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  final FakeConversation conversation = new FakeConversation();
  final SandboxGateway gateway = new SandboxGateway(CLOCK);
  final HttpServer http;

  Example() {
    Metrics metrics = new Metrics();
    SandboxServlet sandbox =
        new SandboxServlet(conversation, gateway, Example::people, List.of(DIGEST));
    List<Route> routes = new java.util.ArrayList<>(Routes.main(new Health(), metrics, true));
    routes.add(new Route("/sandbox/*", new Guard.LoopbackOnly(), sandbox));
    http = HttpServer.start(new Listener("127.0.0.1", 0, routes), Optional.empty(), metrics);
  }

  String address(String path) {
    return "http://127.0.0.1:" + http.port() + path;
  }

  static List<SandboxPerson> people() {
    return List.of(
        new SandboxPerson(AMARA, "Amara, nurse, RX1 Ward 4"),
        new SandboxPerson(BEN, "Ben, porter, RX1"),
        person("chidi", "Chidi, junior doctor, RX2 A&E"),
        person("dilys", "Dilys, midwife, RX2 Maternity"),
        person("eve", "Eve, coordinator, Example NHS Trust"));
  }

  private static SandboxPerson person(String id, String label) {
    return new SandboxPerson(new ChatUser(Platform.SANDBOX, "DEMO", id), label);
  }

  static Message digest() {
    return new Message(
        "Getting technology right, week 47: 412 of 1,200 people answered.",
        List.of(
            new Block.Heading("Getting technology right, week 47"),
            new Block.Paragraph("412 of 1,200 people answered, with 455 replies."),
            new Block.Item(
                "1. Slow log-in: 130 people, rising", "About 210 to 340 hours lost a week."),
            new Block.Item("2. Printers: 85 people, the same", "About 60 hours lost a week."),
            new Block.Quotation("I log in nine times before the first patient."),
            new Block.Note("Themes with fewer than 11 people are not shown."),
            new Block.Buttons(List.of(new Block.Button("Release", "show", "d1")))));
  }

  @Override
  public void close() {
    http.close();
  }

  /** For looking at it by hand: runs until its input ends. */
  public static void main(String[] args) throws java.io.IOException {
    try (Example example = new Example()) {
      example.fill();
      System.out.println(example.address("/sandbox"));
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  void fill() {
    people().forEach(person -> gateway.send(person.user(), FakeConversation.prompt()));
    gateway.typed(AMARA, "the printer on the ward jams every night, and IT close at five");
    gateway.send(AMARA, FakeConversation.receipt());
    gateway.post(DIGEST, digest());
  }
}
