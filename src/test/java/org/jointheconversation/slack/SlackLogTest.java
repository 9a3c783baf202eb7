package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.slack.Origin.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever the level, no log tells a word, a token or a person. */
class SlackLogTest {
  private static final String CANARY = "Kanarienvogel";
  private static final String MEMBER = "U0CANARY";
  private static final List<String> TALKATIVE =
      List.of("com.slack", "org.jointheconversation", "okhttp3");

  private final Everything logged = new Everything();
  private final FakeConversation conversation = new FakeConversation();
  private FakeSlack slack;
  private SlackDoor door;

  @BeforeEach
  void open() {
    logged.start();
    for (String name : TALKATIVE) {
      logger(name).setLevel(Level.TRACE);
      logger(name).addAppender(logged);
    }
    slack = FakeSlack.start();
    door = new SlackDoor(slack.config(), conversation, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    door.close();
    slack.close();
    TALKATIVE.forEach(name -> logger(name).detachAppender(logged));
  }

  @Test
  void no_log_tells_what_was_said_by_whom_or_with_which_token() {
    everythingThatHappens();

    assertThat(logged.lines).isNotEmpty();
    assertThat(String.join("\n", logged.lines))
        .doesNotContain(CANARY)
        .doesNotContain(MEMBER)
        .doesNotContain(FakeSlack.TOKEN)
        .doesNotContain(FakeSlack.SIGNING_SECRET);
  }

  private void everythingThatHappens() {
    conversation.answer =
        () -> new Answer.Replace(new Message(CANARY, List.of(new Block.Quotation(CANARY))));
    conversation.view = () -> new View.TextView(CANARY, List.of(new Block.Quotation(CANARY)));
    sayEverything();
    conversation.answer =
        () -> {
          throw new StorageUnavailableException(CANARY);
        };
    conversation.view =
        () -> {
          throw new IllegalStateException(CANARY);
        };
    sayEverything();
    for (Failure failure :
        List.of(new Failure.Status(500), new Failure.Error(CANARY), new Failure.BreakAfter())) {
      slack.failNext("chat.postMessage", failure);
      try (SlackGateway gateway =
          new SlackGateway(
              slack.config(), new MemoryAddressBook(), Gates.open(Clock.systemUTC()))) {
        gateway.post(ChatChannel.parse("slack:T0001/C0001"), Message.plain(CANARY));
      }
    }
  }

  private void sayEverything() {
    SlackRequests requests = door.requests;
    door.send(requests.typed(FakeSlack.TEAM, MEMBER, CANARY, "Ev1"));
    door.send(requests.command(FakeSlack.TEAM, MEMBER, "tell " + CANARY, "1.1"));
    Map<String, String> button = Map.of("action", "show", "round", CANARY, "ts", "1.1");
    door.send(requests.button(FakeSlack.TEAM, MEMBER, button, "D0001", slack.trigger()));
    String metadata = new Origin("r1", "reply", new Place("D0001", "1.1")).encode();
    door.send(requests.submit(FakeSlack.TEAM, MEMBER, "V1", metadata, Map.of("text", CANARY)));
    ObjectNode odd = SlackRequests.message(MEMBER, CANARY);
    odd.put("type", CANARY);
    door.send(requests.event(FakeSlack.TEAM, "Ev2", odd));
    odd.put("type", "message").put("channel", 7).put("user", CANARY + "/");
    door.send(requests.event(FakeSlack.TEAM, "Ev3", odd));
    door.send(requests.json("{\"type\":\"" + CANARY));
    door.send(requests.form(CANARY + "=" + CANARY));
    door.send(requests.payload("{\"type\":\"" + CANARY + "\"}"));
    door.send(
        requests.payload(
            "{\"type\":\"view_submission\",\"view\":{\"callback_id\":\"jtc-form\",\"state\":\""
                + CANARY
                + "\"}}"));
    slack.await("views.update", slack.calls("views.open").size());
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** Keeps each line as it would be printed, traces included. */
  private static final class Everything extends AppenderBase<ILoggingEvent> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
      IThrowableProxy cause = event.getThrowableProxy();
      while (cause != null) {
        lines.add(cause.getClassName() + " " + cause.getMessage());
        cause = cause.getCause();
      }
    }
  }
}
