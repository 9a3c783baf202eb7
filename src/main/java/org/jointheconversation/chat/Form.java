package org.jointheconversation.chat;

import java.util.List;

/**
 * Something to fill in.
 *
 * @param action the name by which {@code conversation} knows it when it is sent
 * @param round the round it belongs to
 * @param title at most 24 characters: Slack's limit for a modal's title
 * @param intro what is asked
 * @param fields from top to bottom
 * @param submit the label of the button that sends it, at most 24 characters
 * @param note small print below the fields
 */
public record Form(
    String action,
    String round,
    String title,
    String intro,
    List<Field> fields,
    String submit,
    String note) {

  public Form {
    fields = List.copyOf(fields);
  }

  /** A field; {@code id} is the key of its value when the form is sent. */
  public sealed interface Field {
    String id();

    String label();
  }

  /** Free text, always required; on one line where it may only be short. */
  public record TextField(String id, String label, String placeholder, int maxLength, String value)
      implements Field {}

  /** One of several; optional unless {@code required}. An empty {@code value} selects nothing. */
  public record ChoiceField(
      String id, String label, List<Choice> choices, String value, boolean required)
      implements Field {
    public ChoiceField {
      choices = List.copyOf(choices);
    }
  }

  /** A tick; sent as {@code yes} when ticked, absent otherwise. */
  public record TickField(String id, String label, boolean ticked) implements Field {}

  /** A choice's value and its words. */
  public record Choice(String value, String label) {}
}
