package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A little data of our own making in the form of the real, which may not lie here. */
final class MadeUpData {
  private static final List<String> SERVICES = List.of("NEAS PTS", "NEAS S&C", "NEAS 111");
  private static final List<String> SUBJECTS = List.of("driver", "nurse", "crew", "call handler");
  private static final List<String> KIND = List.of("kind", "friendly", "caring", "polite", "warm");
  private static final List<String> LATE = List.of("late", "slow", "hours behind", "overdue");
  private static final List<String> THINGS =
      List.of(
          "card", "loan", "password", "address", "cheque", "app", "fee", "refund", "pin", "visa");

  private MadeUpData() {}

  static void comments(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder();
    rows.append("Comment ID\tRespondent ID\tTrust\tDate\tlabels\ttext\n");
    for (int i = 0; i < 120; i++) {
      String id = SERVICES.get(i % SERVICES.size()) + " " + i / 2;
      String subject = SUBJECTS.get(i / 2 % SUBJECTS.size());
      boolean kind = i % 2 == 0;
      String word = kind ? KIND.get(i / 2 % KIND.size()) : LATE.get(i / 8 % LATE.size());
      String label = kind ? "Manner of staff" : "Waiting times";
      // The month stands in front now and then, as in the real file.
      String date = i % 10 == 0 ? "1/31/2022" : "%02d/02/2022".formatted(1 + i % 28);
      rows.append(
          "%s - Q1\t%s\tNEAS\t%s\t%s\t\"The \"\"%s\"\" was %s, visit %d\"\n"
              .formatted(id, id, date, label, subject, word, i));
    }
    rows.append("NEAS 111 9 - Q1\tNEAS 111 9\tNEAS\t01/02/2022\t\tNobody gave this a label\n");
    Files.writeString(folder.resolve(NhsComments.COMMENTS), rows);
    Files.writeString(
        folder.resolve(NhsComments.CODEBOOK),
        """
        - id: manner
          name: "Manner of staff"
          seeds: ["kind and friendly staff"]
        - id: waiting
          name: "Waiting times"
          seeds: ["it came late", "a long wait"]
        """);
  }

  static void questions(Path folder) throws IOException {
    List<String> lines =
        THINGS.stream()
            .flatMap(
                thing ->
                    IntStream.range(0, 16)
                        .mapToObj(i -> thing + "_gone\tWhere is my \"" + thing + "\" number " + i))
            .toList();
    Files.write(folder.resolve(BankQuestions.FILE), lines);
  }

  static void responses(Path folder, int question) throws IOException {
    List<Path> files = GamblingResponses.files(question).stream().map(folder::resolve).toList();
    for (Path file : files) {
      Files.createDirectories(file.getParent());
    }
    Files.writeString(
        files.get(0),
        """
        {"response_id": 1, "response": "Children see these adverts every day"}
        {"response_id": 2, "response": "Clubs would lose the money of their sponsors"}
        """);
    Files.writeString(
        files.get(1),
        """
        [{"topic_id": "A", "topic_label": "Children", "topic_description": "Children see adverts."},
         {"topic_id": "B", "topic_label": "Money", "topic_description": "Clubs need sponsors."}]
        """);
    Files.writeString(
        files.get(2),
        """
        {"response_id": 1, "labels": ["A"]}
        {"response_id": 2, "labels": ["B"]}
        """);
  }
}
