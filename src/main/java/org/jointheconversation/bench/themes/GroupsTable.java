package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointheconversation.bench.themes.Report.Beside;
import org.jointheconversation.theme.discovery.Discovery;

/** Groups of bank questions against their kinds, and what the groups are called. */
final class GroupsTable implements Table {
  private static final int SAMPLES = 2;
  private static final int EACH = 40;

  @Override
  public String title() {
    return "As many groups of bank questions as there are kinds, mean of 2 samples; names stand in"
        + " for tags: right where a word of the first term is in the commonest kind's label";
  }

  @Override
  public List<String> files() {
    return List.of(BankQuestions.FILE);
  }

  @Override
  public void measure(Lab lab) throws IOException {
    BankQuestions bank = BankQuestions.read(lab.data());
    Means means = new Means();
    for (int seed = 0; seed < SAMPLES; seed++) {
      BankGroups groups = groups(lab, bank, new Random(seed));
      means.add("groups_v_measure", groups.kinds().vMeasure());
      means.add("groups_accuracy", groups.kinds().accuracy());
      means.add("groups_placed", groups.placed());
      means.add("group_names_right", GroupNamesRight.share(groups, bank.kinds()));
    }
    print(lab, means, "groups_v_measure", new Beside("0.84", "0.82 few-shot with GPT-3.5"));
    print(lab, means, "groups_accuracy", new Beside("0.72", "0.72 few-shot with GPT-3.5"));
    print(lab, means, "groups_placed", new Beside("1", "0.55 HDBSCAN, as in BERTopic"));
    print(lab, means, "group_names_right", new Beside("0.90", "0.90 c-TF-IDF, tags of 20 groups"));
  }

  private static BankGroups groups(Lab lab, BankQuestions bank, Random random) {
    BankQuestions shuffled = bank.shuffled(random);
    int kinds = bank.kinds().size();
    List<Question> sample = new ArrayList<>();
    IntStream.range(0, kinds).forEach(kind -> sample.addAll(shuffled.ofKind(kind, 0, EACH)));
    Collections.shuffle(sample, random);
    return BankGroups.find(lab, new Discovery(vector -> 0, 1), sample, OptionalInt.of(kinds));
  }

  private static void print(Lab lab, Means means, String name, Beside beside) {
    lab.report().print(name, means.of(name), Report.RATIO, beside);
  }
}
