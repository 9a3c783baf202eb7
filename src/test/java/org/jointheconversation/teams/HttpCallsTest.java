package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** Connections to a server that keeps them open for a while, as all do. */
class HttpCallsTest {
  /** Node's, the shortest that is in wide use. */
  private static final int SERVERS_PATIENCE_MILLIS = 5_000;

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_connection_that_is_idle_is_given_up_before_the_server_closes_it() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> afterwards =
          CompletableFuture.supplyAsync(() -> readAfterAnswering(server));
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";

      assertThat(new HttpCalls().call(new Request.Builder().url(address)).status()).isEqualTo(200);
      assertThat(afterwards.join()).as("the end of the connection").isEqualTo(-1);
    }
  }

  /** What comes next on the connection; fails where nothing does in the server's patience. */
  private static int readAfterAnswering(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.setSoTimeout(SERVERS_PATIENCE_MILLIS);
      InputStream in = connection.getInputStream();
      assertThat(in.read(new byte[8_192])).as("the request").isPositive();
      connection.getOutputStream().write(ANSWER);
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
