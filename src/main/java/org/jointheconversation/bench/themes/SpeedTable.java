package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jointheconversation.bench.themes.Report.Beside;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.Novelty;
import org.jointheconversation.theme.discovery.Discovery;

/** How long a large consultation takes by the starter codebook, and how much memory. */
final class SpeedTable implements Table {
  private static final Beside NOT_ALONE = Beside.NOTHING;

  private final int replies;

  SpeedTable(int replies) {
    this.replies = replies;
  }

  @Override
  public String title() {
    return replies + " different replies, starter codebook; wall time on all cores";
  }

  @Override
  public List<String> files() {
    return List.of(NhsComments.COMMENTS, NhsComments.CODEBOOK, BankQuestions.FILE);
  }

  @Override
  public void measure(Lab lab) throws IOException {
    Report report = lab.report();
    List<String> texts = texts(lab);
    Watch watch = new Watch(report);
    List<Discovery.Said> said =
        watch.time(
            "vectors",
            () ->
                lab.workers()
                    .map(texts, text -> new Discovery.Said(text, lab.model().embed(text))));
    long rows = watch.time("assignment", () -> assign(lab, said));
    int groups = watch.time("groups", () -> group(lab, said));
    report.print("speed_all", watch.seconds, "s", new Beside("<= 600", "7200 i.AI Consult"));
    report.print("speed_rate", replies / watch.seconds, "1/s", NOT_ALONE);
    report.say("  " + rows + " rows of themes, " + groups + " groups");
    if (PeakMemory.mib().isPresent()) {
      double peak = PeakMemory.mib().getAsDouble();
      report.print("speed_peak_memory", peak, "MiB", new Beside("<= 700", "-"));
    } else {
      report.say("  This system does not say how much memory was used.");
    }
  }

  private List<String> texts(Lab lab) throws IOException {
    List<String> originals = new ArrayList<>();
    NhsComments.read(lab.data()).comments().forEach(comment -> originals.add(comment.text()));
    BankQuestions.read(lab.data()).texts().forEach(originals::addAll);
    List<String> texts = new MadeReplies(originals).make(replies);
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    lab.report().say(String.format(Locale.ROOT, "  %.0f characters on average", length));
    return texts;
  }

  /** Learning included. */
  private static long assign(Lab lab, List<Discovery.Said> said) {
    LearnedAssigner assigner = LearnedAssigner.of(Codebook.starter(), lab.model(), lab.workers());
    return lab
        .workers()
        .map(said, reply -> assigner.assign(reply.text(), reply.vector()).size())
        .stream()
        .mapToLong(Integer::longValue)
        .sum();
  }

  /** With novelty and names, as many groups as fit. */
  private static int group(Lab lab, List<Discovery.Said> said) {
    Novelty novelty = Novelty.of(Codebook.starter(), List.of(), lab.model(), lab.workers());
    return new Discovery(novelty::of, 1).discover(said, OptionalInt.empty()).groups().size();
  }

  /** Times one step after the other. */
  private static final class Watch {
    private final Report report;
    private double seconds;

    Watch(Report report) {
      this.report = report;
    }

    <T> T time(String step, Supplier<T> work) {
      long start = System.nanoTime();
      T result = work.get();
      double took = (System.nanoTime() - start) / 1e9;
      seconds += took;
      report.print("speed_" + step, took, "s", NOT_ALONE);
      return result;
    }
  }
}
