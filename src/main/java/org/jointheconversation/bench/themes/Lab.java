package org.jointheconversation.bench.themes;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Example;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;

/**
 * What a table works with: the data, the parts of the product, and the report.
 *
 * @param data the folder
 */
record Lab(Path data, SentenceModel model, Workers workers, Report report) {

  /** Learns from replies as an analyst would confirm them: an example for each of their themes. */
  LearnedAssigner learn(Codebook codebook, List<? extends Labelled> replies) {
    Set<String> known = new HashSet<>(codebook.themeIds());
    List<Example> examples =
        replies.stream()
            .flatMap(
                reply ->
                    reply.themes().stream()
                        .filter(known::contains)
                        .map(theme -> new Example(reply.text(), theme)))
            .toList();
    return LearnedAssigner.of(codebook, examples, model, workers);
  }

  /** What the product answers for each reply. */
  List<List<Assignment>> assign(LearnedAssigner assigner, List<? extends Labelled> replies) {
    return workers.map(replies, reply -> assigner.assign(reply.text()));
  }

  /** How well what the replies count for matches what people gave them. */
  F1 f1(LearnedAssigner assigner, List<? extends Labelled> replies) {
    F1 f1 = new F1();
    List<List<Assignment>> answers = assign(assigner, replies);
    for (int i = 0; i < replies.size(); i++) {
      f1.add(
          new HashSet<>(named(Assignment.counted(answers.get(i)))),
          new HashSet<>(replies.get(i).themes()));
    }
    return f1;
  }

  /** The themes of an answer, best first; that there is none is not one. */
  static List<String> named(List<Assignment> answer) {
    return answer.stream().filter(row -> !row.isUnclassified()).map(Assignment::theme).toList();
  }

  /** The part of the replies that has one of its themes among the first so many of its answer. */
  static double hits(
      List<? extends Labelled> replies, List<List<Assignment>> answers, int amongFirst) {
    int hits = 0;
    for (int i = 0; i < answers.size(); i++) {
      Set<String> right = replies.get(i).themes();
      hits += named(answers.get(i)).stream().limit(amongFirst).anyMatch(right::contains) ? 1 : 0;
    }
    return (double) hits / answers.size();
  }
}
