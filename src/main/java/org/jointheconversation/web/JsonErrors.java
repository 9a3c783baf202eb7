package org.jointheconversation.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jointheconversation.ops.Metrics;

/**
 * Answers every error with {@code {"error":"…"}}: a fixed sentence for the status, and nothing of
 * the request, the exception or the server.
 */
final class JsonErrors implements Request.Handler {
  private final Metrics metrics;

  JsonErrors(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    if (failure instanceof HttpException http) {
      response.setStatus(http.getCode());
    }
    int status = response.getStatus();
    count(status);
    SecurityHeaders.put(response.getHeaders());
    if (HttpStatus.hasNoBody(status) || request.getMethod().equals("HEAD")) {
      callback.succeeded();
      return true;
    }
    byte[] body = body(sentence(status));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /** The body for a sentence without quotes or backslashes. */
  static byte[] body(String sentence) {
    return ("{\"error\":\"" + sentence + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  /** The guards count what they refuse; these are refused before a guard sees them. */
  private void count(int status) {
    switch (status) {
      case 408 -> metrics.refused("http", "too-slow");
      case 413 -> metrics.refused("http", "too-large");
      case 431 -> metrics.refused("http", "headers-too-large");
      case 503 -> metrics.refused("http", "busy");
      default -> {}
    }
  }

  static String sentence(int status) {
    return switch (status) {
      case 400 -> "the request could not be understood";
      case 401 -> "the request is not signed by anyone known here";
      case 403 -> "this is not for you";
      case 404 -> "there is nothing here";
      case 405 -> "this address does not take that method";
      case 408 -> "the request took too long to arrive";
      case 413 -> "the request is too large";
      case 414, 431 -> "the address or the headers of the request are too long";
      case 415 -> "this address does not take that type of content";
      case 503 -> "busy or stopping, please try again";
      default -> status < 500 ? "the request was refused" : "something went wrong here";
    };
  }
}
