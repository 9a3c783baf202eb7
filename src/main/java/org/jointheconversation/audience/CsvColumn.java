package org.jointheconversation.audience;

/** A column that a CSV file may have; meant for an enum. */
public interface CsvColumn {
  /** As the header writes it. */
  String title();

  /** Whether the header must name it and every row must fill it. */
  boolean required();

  /** The longest value, in characters. */
  int longest();

  /** Its place among the columns of its file, from 0. */
  int ordinal();
}
