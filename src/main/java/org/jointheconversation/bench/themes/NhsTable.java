package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.List;
import org.jointheconversation.bench.themes.Report.Beside;

/** Several themes a comment, learned from four respondents in five. */
final class NhsTable implements Table {
  private static final int SPLITS = 3;
  private static final double LEARN = 0.8;

  /** A theme with fewer comments to find has an F1 of mere luck. */
  private static final int FEWEST = 10;

  @Override
  public String title() {
    return "Themes of patients' comments, learned from 80 % of respondents, mean of 3 splits";
  }

  @Override
  public List<String> files() {
    return NhsComments.FILES;
  }

  @Override
  public void measure(Lab lab) throws IOException {
    NhsComments nhs = NhsComments.read(lab.data());
    Means means = new Means();
    for (int seed = 0; seed < SPLITS; seed++) {
      Split split = Split.drawn(nhs.comments(), LEARN, seed);
      F1 f1 = lab.f1(lab.learn(nhs.codebook(), split.learn()), split.test());
      means.add("nhs_micro_f1", f1.micro());
      means.add("nhs_samples_f1", f1.samples());
      means.add("nhs_macro_f1", f1.macro(FEWEST));
    }
    print(lab, means, "nhs_micro_f1", new Beside("0.72", "0.77 pxtextmining, its best of three"));
    print(lab, means, "nhs_samples_f1", new Beside("0.74", "0.74 Consult, a person with another"));
    print(lab, means, "nhs_macro_f1", new Beside("0.67", "0.71 pxtextmining, its best of three"));
  }

  private static void print(Lab lab, Means means, String name, Beside beside) {
    lab.report().print(name, means.of(name), Report.RATIO, beside);
  }
}
