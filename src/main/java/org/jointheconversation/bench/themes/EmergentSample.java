package org.jointheconversation.bench.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Example;
import org.jointheconversation.theme.Theme;

/**
 * Bank questions of which the codebook knows most kinds and lacks some.
 *
 * @param codebook of known kinds, by their labels alone
 * @param examples of known kinds
 * @param questions of all kinds, none of them an example
 * @param unseen kinds that the codebook lacks
 */
record EmergentSample(
    Codebook codebook, List<Example> examples, List<Question> questions, Set<Integer> unseen) {
  private static final int EACH_KNOWN = 10;
  private static final int EACH = 40;

  /** Of 77 kinds, 15 are unseen. */
  private static final int KINDS_TO_ONE_UNSEEN = 5;

  static EmergentSample draw(BankQuestions bank, long seed) {
    Random random = new Random(seed);
    int kinds = bank.kinds().size();
    List<Integer> order = new ArrayList<>(IntStream.range(0, kinds).boxed().toList());
    Collections.shuffle(order, random);
    Set<Integer> unseen = new HashSet<>(order.subList(0, kinds / KINDS_TO_ONE_UNSEEN));
    BankQuestions shuffled = bank.shuffled(random);
    List<Theme> themes = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      if (!unseen.contains(kind)) {
        Theme theme = theme(bank.kinds().get(kind));
        themes.add(theme);
        shuffled
            .ofKind(kind, 0, EACH_KNOWN)
            .forEach(question -> examples.add(new Example(question.text(), theme.id())));
      }
      questions.addAll(shuffled.ofKind(kind, unseen.contains(kind) ? 0 : EACH_KNOWN, EACH));
    }
    Collections.shuffle(questions, random);
    return new EmergentSample(new Codebook("bank", themes), examples, questions, unseen);
  }

  private static Theme theme(String label) {
    String id = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Theme(id.replaceAll("^-|-$", ""), label.replace('_', ' '), "", List.of());
  }

  boolean isUnseen(Question question) {
    return unseen.contains(question.kind());
  }
}
