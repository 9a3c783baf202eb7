package org.jointheconversation;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one verb of the command line and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
