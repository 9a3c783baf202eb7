package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jointheconversation.store.FullPages.Filler;
import org.jointheconversation.store.FullPages.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullPagesTest {
  private static final int PAGE = 4_096;
  private static final int NUMBERS = 3_000;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_page_of_any_rows_is_filled_to_the_last_byte(boolean index) {
    CellSizes sizes = new CellSizes(PAGE, index);
    FullPages pages = new FullPages(sizes);
    Random random = new Random(1);
    for (int number = 0; number < NUMBERS; number++) {
      List<Row> rows = rows(random, sizes);
      int unused = sizes.room(rows.size()) - used(sizes, rows, List.of());
      assertThat(pages.agrees(rows, unused)).isTrue();
      assertThat(pages.agrees(rows, unused + 1)).isFalse();
      List<Filler> fillers = pages.fillers(rows, unused);
      assertThat(used(sizes, rows, fillers)).isEqualTo(sizes.room(rows.size()));
    }
  }

  /** As SQLite leaves them: at least a third full, and more than one row. */
  private static List<Row> rows(Random random, CellSizes sizes) {
    List<Row> rows = new ArrayList<>();
    int longest = 1 + random.nextInt(sizes.index() ? 60 : 2_000);
    int wanted = PAGE / 3 + random.nextInt(PAGE * 2 / 3);
    Row next = row(random, longest);
    while (used(sizes, rows, List.of()) + sizes.of(next.id(), next.payload())
        <= Math.min(wanted, sizes.room(rows.size() + 1))) {
      rows.add(next);
      next = row(random, longest);
    }
    return rows.size() < 5 ? rows(random, sizes) : rows;
  }

  private static Row row(Random random, int longest) {
    int length = random.nextInt(longest);
    int others = 12 + random.nextInt(90);
    return new Row(random.nextLong() >>> 1, CellSizes.changed(others + 1, 0, length), length, true);
  }

  private static int used(CellSizes sizes, List<Row> rows, List<Filler> fillers) {
    Map<Long, Integer> lengths =
        fillers.stream().collect(Collectors.toMap(Filler::id, Filler::length));
    return rows.stream()
        .mapToInt(
            row ->
                sizes.of(
                    row.id(),
                    CellSizes.changed(
                        row.payload(), row.length(), lengths.getOrDefault(row.id(), row.length()))))
        .sum();
  }
}
