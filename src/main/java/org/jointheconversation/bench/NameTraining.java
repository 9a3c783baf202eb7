package org.jointheconversation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.redaction.names.TaggerTrainer;
import org.jointheconversation.redaction.names.TaggerTrainer.Example;

/** Makes the weights of the names' tagger from replies of our own making and public corpora. */
public final class NameTraining {
  private static final long SEED = 20261122;
  private static final int NAMED = 24_000;
  private static final int UNNAMED = 24_000;
  private static final int SWAPPED_COPIES = 3;
  private static final int PASSES = 6;

  private NameTraining() {}

  /**
   * @param corpora a folder of CoNLL files
   * @param out the file to write; the same input gives the same bytes
   */
  public static void run(Path corpora, Path out) throws IOException {
    List<Example> corpus = NameCorpora.read(corpora);
    List<Example> examples = new ArrayList<>(corpus);
    NameSwap swap = new NameSwap(SEED);
    for (int copy = 0; copy < SWAPPED_COPIES; copy++) {
      corpus.stream()
          .filter(text -> !text.names().isEmpty())
          .map(swap::swap)
          .forEach(examples::add);
    }
    NameSamples samples = NameSamples.forLearning(SEED);
    List<String> origins = samples.origins();
    for (int i = 0; i < NAMED; i++) {
      examples.add(example(samples.named(origins.get(i % origins.size()))));
    }
    for (int i = 0; i < UNNAMED; i++) {
      examples.add(example(samples.unnamed()));
    }
    Files.write(out, new TaggerTrainer(SEED).train(examples, PASSES));
  }

  private static Example example(NameSamples.Sample sample) {
    return new Example(sample.text(), sample.names());
  }
}
