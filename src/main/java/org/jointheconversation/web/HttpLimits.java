package org.jointheconversation.web;

import java.time.Duration;

/**
 * What one client may take, so that slow, silent or huge clients hold up nobody else.
 *
 * @param bodyBytes a larger request is answered with 413; Slack and Teams send a few kilobytes
 * @param body how long a request's body may take to arrive; no thread waits for it meanwhile
 * @param firstRequest how long a new connection may take to send a request's head
 * @param keepAlive how long a used connection may stay without a request; longer than the 60 s
 *     after which common load balancers close theirs, so that they never write into a closed one
 * @param stalled how long a response may wait for a client that does not read it
 * @param connections beyond so many, the one that has been quiet for longest is closed
 * @param stop how long requests in flight may take to be answered once closing has begun
 */
record HttpLimits(
    long bodyBytes,
    Duration body,
    Duration firstRequest,
    Duration keepAlive,
    Duration stalled,
    int connections,
    Duration stop) {

  static final HttpLimits DEFAULT =
      new HttpLimits(
          1 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(75),
          Duration.ofSeconds(20),
          2_000,
          Duration.ofSeconds(8));
}
