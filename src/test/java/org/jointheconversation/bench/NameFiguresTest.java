package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointheconversation.redaction.names.KnownTokens;
import org.jointheconversation.redaction.names.NameSpan;
import org.jointheconversation.redaction.names.NameTagger;
import org.junit.jupiter.api.Test;

/**
 * What the tagger must reach on sentences it has not learned from. Floors, not figures: those are
 * in docs/privacy.md.
 */
class NameFiguresTest {
  private static final NameTagger TAGGER = NameTagger.load();
  private static final int REPLIES = 250;
  private static final long SEED = 4711;

  private static List<NameSpan> find(String text) {
    return TAGGER.find(text, KnownTokens.NONE);
  }

  @Test
  void names_of_the_lists_are_found_whatever_their_origin() {
    NameFigures figures =
        NameFigures.measure(NameFiguresTest::find, NameSamples.listed(SEED), REPLIES);
    assertThat(figures.recall()).hasSize(8);
    assertThat(figures.recall().values()).allMatch(recall -> recall >= 0.93);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void most_names_that_no_list_of_ours_holds_are_found_too() {
    NameFigures figures =
        NameFigures.measure(NameFiguresTest::find, NameSamples.heldOut(SEED), REPLIES);
    assertThat(figures.recall().values()).allMatch(recall -> recall >= 0.68);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void sentences_made_to_look_like_names_are_mostly_left_alone() {
    NameFigures figures = NameFigures.measure(NameFiguresTest::find, NameSamples.heldOut(SEED), 1);
    assertThat(figures.touched()).isLessThanOrEqualTo(0.07);
  }

  @Test
  void the_same_seed_gives_the_same_replies() {
    assertThat(NameSamples.heldOut(SEED).named("welsh"))
        .isEqualTo(NameSamples.heldOut(SEED).named("welsh"));
  }

  @Test
  void every_marked_name_lies_inside_its_reply() {
    NameSamples samples = NameSamples.forLearning(SEED);
    for (String origin : samples.origins()) {
      NameSamples.Sample sample = samples.named(origin);
      assertThat(sample.names()).isNotEmpty();
      assertThat(sample.names())
          .allMatch(name -> name.start() >= 0 && name.end() <= sample.text().length());
    }
  }
}
