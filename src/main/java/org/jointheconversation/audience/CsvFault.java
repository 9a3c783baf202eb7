package org.jointheconversation.audience;

/** How a row can be malformed, with the mend. */
enum CsvFault {
  OPEN_QUOTE("the quotes that open here are never closed", "Close them."),
  TEXT_BEHIND_QUOTE(
      "something follows the quotes that close the value that opens here",
      "Write quotes inside a value twice (\"\"), and put a comma behind the closing ones."),
  TOO_LONG(
      "a value is longer than " + CsvReader.LONGEST_VALUE + " characters",
      "Look for quotes that are not closed."),
  TOO_MANY_VALUES(
      "the row has more than " + CsvReader.MOST_VALUES + " values",
      "Check that this is the file you mean."),
  NOT_UTF_8("the row holds bytes that are not UTF-8", "Save the file as CSV UTF-8."),
  NUL("the row holds a NUL character", "Save the file as CSV UTF-8.");

  private final String what;
  private final String mend;

  CsvFault(String what, String mend) {
    this.what = what;
    this.mend = mend;
  }

  void note(int line, Problems problems) {
    problems.add(line, 0, "", what, mend);
  }
}
