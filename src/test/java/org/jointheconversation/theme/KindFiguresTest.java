package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors under how well problem, idea and praise are told apart, on 200 replies that were made up
 * apart from the phrases it learns from and coded twice, each time without the other's codes.
 */
class KindFiguresTest {
  private record Coded(String text, Kind first, Kind second) {}

  private static KindModel model;
  private static List<Coded> replies;

  @BeforeAll
  static void learn() throws IOException {
    model = KindModel.learn(SharedSentenceModel.model(), SharedSentenceModel.workers());
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (InputStream in = KindFiguresTest.class.getResourceAsStream("/theme/kind-replies.csv");
        MappingIterator<Map<String, String>> rows =
            new CsvMapper().readerForMapOf(String.class).with(schema).readValues(in)) {
      replies =
          rows.readAll().stream()
              .map(row -> new Coded(row.get("text"), kind(row, "first"), kind(row, "second")))
              .toList();
    }
  }

  private static Kind kind(Map<String, String> row, String column) {
    return Kind.valueOf(row.get(column).toUpperCase(Locale.ROOT));
  }

  private static Kind kindOf(String text) {
    return model.of(text, SharedSentenceModel.model().embed(text));
  }

  @Test
  void two_readers_agree_on_what_each_reply_does() {
    assertThat(replies).hasSize(200);
    assertThat(replies).filteredOn(r -> r.first() == r.second()).hasSizeGreaterThan(190);
  }

  @Test
  void macro_f1_is_above_eight_tenths() {
    double sum = 0;
    for (Kind kind : Kind.values()) {
      long both = count(r -> r.first() == kind && kindOf(r.text()) == kind);
      long either = count(r -> r.first() == kind) + count(r -> kindOf(r.text()) == kind);
      sum += 2.0 * both / either;
    }
    assertThat(sum / Kind.values().length).isGreaterThan(0.82);
  }

  private static long count(Predicate<Coded> which) {
    return replies.stream().filter(which).count();
  }

  @Test
  void no_phrase_was_copied_from_a_reply() throws IOException {
    try (InputStream in = KindFiguresTest.class.getResourceAsStream("/kinds/phrases.yaml")) {
      String phrases = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(replies).noneMatch(reply -> phrases.contains(reply.text()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "this works, PRAISE",
    "the new printer works really well, PRAISE",
    "the printer is broken again, PROBLEM",
    "could we have a second printer please, IDEA"
  })
  void what_works_is_never_a_complaint(String text, Kind kind) {
    assertThat(kindOf(text)).isEqualTo(kind);
  }
}
