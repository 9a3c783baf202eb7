package org.jointheconversation.statement;

import java.util.OptionalInt;

/**
 * Somebody's released words, as others may read them.
 *
 * @param id a random number that leads to no reply but through the database
 * @param text masked and released
 * @param agreed about how many people it affects too, rounded; empty for nobody and for too few
 */
public record Statement(long id, String text, OptionalInt agreed) {

  @Override
  public String toString() {
    return "Statement[hidden]";
  }
}
