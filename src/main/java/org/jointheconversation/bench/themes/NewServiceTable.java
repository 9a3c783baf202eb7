package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.bench.themes.Report.Beside;

/**
 * What a codebook with examples is worth where nobody has used it yet. The data has one trust, so a
 * service of it stands in for a new organisation, and later months for later weeks.
 */
final class NewServiceTable implements Table {
  private static final double HALF = 0.5;
  private static final double EARLY = 0.6;

  /** Examples of the new service that are added; where it has fewer, those it has. */
  private record Step(int examples, String name, Beside beside) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(0, "new_service_micro_f1_at_0", otherTrust("0.55", "0.54")),
          new Step(200, "new_service_micro_f1_at_200", otherTrust("0.60", "0.56")),
          new Step(860, "new_service_micro_f1_at_most", otherTrust("0.65", "0.63")));

  private static Beside otherTrust(String floor, String anchor) {
    return new Beside(floor, anchor + " plain methods, another trust");
  }

  @Override
  public String title() {
    return "Themes of a service that nothing was learned from, mean of 3 services (stands in for"
        + " another organisation), and of later months";
  }

  @Override
  public List<String> files() {
    return NhsComments.FILES;
  }

  @Override
  public void measure(Lab lab) throws IOException {
    NhsComments nhs = NhsComments.read(lab.data());
    Means means = new Means();
    nhs.comments().stream()
        .map(Comment::service)
        .distinct()
        .forEach(service -> measure(lab, nhs, service, means));
    for (Step step : STEPS) {
      lab.report().print(step.name(), means.of(step.name()), Report.RATIO, step.beside());
    }
    Split months = Split.byDate(nhs.comments(), EARLY);
    F1 later = lab.f1(lab.learn(nhs.codebook(), months.learn()), months.test());
    lab.report().print("later_months_micro_f1", later.micro(), Report.RATIO, Beside.NOTHING);
  }

  private static void measure(Lab lab, NhsComments nhs, String service, Means means) {
    List<Comment> own =
        nhs.comments().stream().filter(comment -> comment.service().equals(service)).toList();
    List<Comment> others =
        nhs.comments().stream().filter(comment -> !comment.service().equals(service)).toList();
    Split split = Split.drawn(own, HALF, 0);
    for (Step step : STEPS) {
      List<Comment> examples = new ArrayList<>(others);
      examples.addAll(split.learn().subList(0, Math.min(step.examples(), split.learn().size())));
      F1 f1 = lab.f1(lab.learn(nhs.codebook(), examples), split.test());
      means.add(step.name(), f1.micro());
      lab.report()
          .say(
              "  %s with %d examples of others and %d of its own: %.3f"
                  .formatted(service, others.size(), examples.size() - others.size(), f1.micro()));
    }
  }
}
