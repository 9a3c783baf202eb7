package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jointheconversation.bench.themes.Report.Beside;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.discovery.Discovery;

/** Whether groups that the codebook lacks are found, and whether single replies are told apart. */
final class EmergentTable implements Table {
  private static final int SAMPLES = 3;

  @Override
  public String title() {
    return "Bank questions of one kind in five that the codebook lacks, others with 10 examples,"
        + " number of groups left open, mean of 3 samples";
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
      measure(lab, EmergentSample.draw(bank, seed), means);
    }
    Report report = lab.report();
    Beside recall = new Beside("0.65", "0.53 Ward's groups, plain threshold");
    report.print("emergent_recall", means.of("recall"), Report.RATIO, recall);
    Beside precision = new Beside("0.60", "0.57 Ward's groups, plain threshold");
    report.print("emergent_precision", means.of("precision"), Report.RATIO, precision);
    report.print("emergent_groups", means.of("groups"), "groups", Beside.NOTHING);
    Beside auroc = new Beside("-", "0.96 on CLINC150, other data");
    report.print("novelty_auroc", means.of("auroc"), Report.RATIO, auroc);
  }

  private static void measure(Lab lab, EmergentSample sample, Means means) {
    Novelty novelty = Novelty.of(sample.codebook(), sample.examples(), lab.model(), lab.workers());
    Discovery discovery = new Discovery(novelty::of, 1);
    BankGroups groups = BankGroups.find(lab, discovery, sample.questions(), OptionalInt.empty());
    int count = groups.found().groups().size();
    List<Integer> flagged =
        IntStream.range(0, count)
            .filter(group -> groups.found().groups().get(group).isNew())
            .mapToObj(group -> groups.kinds().commonest(group))
            .toList();
    List<Integer> right = flagged.stream().filter(sample.unseen()::contains).toList();
    means.add("recall", (double) right.stream().distinct().count() / sample.unseen().size());
    means.add("precision", flagged.isEmpty() ? 0 : (double) right.size() / flagged.size());
    means.add("groups", count);
    means.add("auroc", Auroc.of(novelties(groups, sample, false), novelties(groups, sample, true)));
  }

  private static double[] novelties(BankGroups groups, EmergentSample sample, boolean unseen) {
    return IntStream.range(0, sample.questions().size())
        .filter(i -> sample.isUnseen(sample.questions().get(i)) == unseen)
        .mapToDouble(i -> groups.found().novelty()[i])
        .toArray();
  }
}
