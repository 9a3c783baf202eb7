package org.jointheconversation.digest.words;

import static org.jointheconversation.digest.words.NhsStyle.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointheconversation.digest.QuoteText;
import org.jointheconversation.outcome.PublicOutcome;
import org.jointheconversation.outcome.Status;

/** What became of what people said, in plain sentences: "you said, we did", or why not. */
final class OutcomeWords {
  private static final int MOST = 5;
  private static final int MOST_ANSWER_CHARACTERS = 200;

  private final List<PublicOutcome> outcomes;

  OutcomeWords(List<PublicOutcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** What was said to be done and is not fixed where people work; empty where there is nothing. */
  List<String> backAtTheTop() {
    List<PublicOutcome> back =
        outcomes.stream().filter(one -> one.status() == Status.NOT_FIXED).toList();
    return back.isEmpty()
        ? List.of()
        : List.of(
            "Not fixed where people work: "
                + back.stream().limit(MOST).map(this::notFixed).collect(Collectors.joining("; "))
                + ".");
  }

  private String notFixed(PublicOutcome one) {
    String no = one.no().isPresent() ? " (" + number(one.no().getAsInt()) + " people say so)" : "";
    return DigestWords.clip(one.name()) + no;
  }

  /** A sentence each, those with no answer in time first. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    outcomes.stream().limit(MOST).forEach(one -> sentences.add(sentence(one)));
    int more = outcomes.size() - MOST;
    if (more > 0) {
      sentences.add("And " + number(more) + " more: the word outcomes lists them.");
    }
    return sentences;
  }

  private static String sentence(PublicOutcome one) {
    String owner = one.owner().isEmpty() ? "" : ", " + DigestWords.clip(one.owner());
    String due = one.due().map(day -> ", by " + NhsStyle.day(day)).orElse("");
    String answer = one.answer().isEmpty() ? "" : " We said: “" + shortened(one.answer()) + "”";
    return DigestWords.clip(one.name())
        + ": "
        + (one.overdue() ? "overdue, " : "")
        + status(one)
        + owner
        + due
        + "."
        + answer;
  }

  private static String status(PublicOutcome one) {
    return switch (one.status()) {
      case HEARD -> "no answer yet";
      case PLANNED -> "planned";
      case DOING -> "being done";
      case WILL_NOT -> "will not be done";
      case DONE -> "said to be done, people are being asked";
      case FIXED -> "fixed" + count(one);
      case NOT_FIXED -> "not fixed";
    };
  }

  private static String count(PublicOutcome one) {
    return one.yes().isPresent() ? ", " + number(one.yes().getAsInt()) + " people say" : "";
  }

  private static String shortened(String answer) {
    String inert = QuoteText.inert(answer);
    if (inert.length() <= MOST_ANSWER_CHARACTERS) {
      return inert;
    }
    int end = MOST_ANSWER_CHARACTERS - 1;
    return inert.substring(0, Character.isLowSurrogate(inert.charAt(end)) ? end - 1 : end) + "…";
  }
}
