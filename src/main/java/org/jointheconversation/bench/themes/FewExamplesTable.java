package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jointheconversation.bench.themes.Report.Beside;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.Theme;

/** The best theme of a comment, learned from none, few and more examples a theme. */
final class FewExamplesTable implements Table {
  private static final int THEMES = 20;
  private static final int SPLITS = 2;
  private static final double LEARN = 0.5;

  /**
   * What is asked of so many examples a theme.
   *
   * @param first the first theme is right
   * @param amongThree one of the first three is
   */
  private record Step(int examples, Beside first, Beside amongThree) {
    String name(String figure) {
      return "few_" + figure + "_at_" + examples;
    }
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(0, plain("0.53", "0.53"), plain("-", "0.76")),
          new Step(8, plain("0.61", "0.61"), plain("0.85", "0.84")),
          new Step(16, plain("0.64", "0.64"), plain("-", "0.85")),
          new Step(64, plain("0.69", "0.68"), plain("-", "0.89")));

  private static Beside plain(String floor, String anchor) {
    return new Beside(floor, anchor + " plain methods, two trusts");
  }

  @Override
  public String title() {
    return "First theme of patients' comments, of the 20 commonest, with 0 to 64 examples a theme";
  }

  @Override
  public List<String> files() {
    return NhsComments.FILES;
  }

  @Override
  public void measure(Lab lab) throws IOException {
    NhsComments nhs = NhsComments.read(lab.data());
    Codebook codebook = new Codebook("commonest", nhs.commonest(THEMES));
    Means means = new Means();
    for (int seed = 0; seed < SPLITS; seed++) {
      Split split = Split.drawn(nhs.comments(), LEARN, seed);
      STEPS.forEach(step -> measure(lab, codebook, split, step, means));
    }
    STEPS.forEach(step -> print(lab, means, step.name("first"), step.first()));
    STEPS.forEach(step -> print(lab, means, step.name("among_three"), step.amongThree()));
  }

  private static void measure(Lab lab, Codebook codebook, Split split, Step step, Means means) {
    List<String> themes = codebook.themes().stream().map(Theme::id).toList();
    List<Comment> examples = FewExamples.of(split.learn(), themes, step.examples());
    LearnedAssigner assigner = lab.learn(codebook, examples);
    List<Comment> test = split.test().stream().filter(comment -> isAbout(comment, themes)).toList();
    List<List<Assignment>> answers = lab.assign(assigner, test);
    means.add(step.name("first"), Lab.hits(test, answers, 1));
    means.add(step.name("among_three"), Lab.hits(test, answers, LearnedAssigner.OFFERED));
  }

  private static boolean isAbout(Comment comment, List<String> themes) {
    Set<String> own = comment.themes();
    return themes.stream().anyMatch(own::contains);
  }

  private static void print(Lab lab, Means means, String name, Beside beside) {
    lab.report().print(name, means.of(name), Report.RATIO, beside);
  }
}
