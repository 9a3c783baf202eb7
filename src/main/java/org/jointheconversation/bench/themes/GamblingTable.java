package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.List;
import org.jointheconversation.bench.themes.Report.Beside;
import org.jointheconversation.theme.LearnedAssigner;

/** Themes of one question that were written elsewhere, without a seed or an example. */
final class GamblingTable implements Table {
  private final int question;
  private final Beside first;
  private final Beside samples;

  private GamblingTable(int question, Beside first, Beside samples) {
    this.question = question;
    this.first = first;
    this.samples = samples;
  }

  /** Both questions there are. */
  static List<Table> questions() {
    return List.of(
        new GamblingTable(1, nearest("0.53"), nearest("0.40")),
        new GamblingTable(2, nearest("0.68"), nearest("0.48")));
  }

  private static Beside nearest(String anchor) {
    return new Beside("-", anchor + " nearest vector");
  }

  @Override
  public String title() {
    return "Consultation on gambling adverts, question " + question + ", names of themes alone";
  }

  @Override
  public List<String> files() {
    return GamblingResponses.files(question);
  }

  @Override
  public void measure(Lab lab) throws IOException {
    GamblingResponses gambling = GamblingResponses.read(lab.data(), question);
    LearnedAssigner assigner = lab.learn(gambling.codebook(), List.of());
    List<GamblingResponses.Response> responses = gambling.responses();
    double right = Lab.hits(responses, lab.assign(assigner, responses), 1);
    String name = "gambling_" + question;
    lab.report().print(name + "_first", right, Report.RATIO, first);
    double f1 = lab.f1(assigner, responses).samples();
    lab.report().print(name + "_samples_f1", f1, Report.RATIO, samples);
  }
}
