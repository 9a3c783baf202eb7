package org.jointheconversation.audience;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  @Test
  void rows_are_split_at_commas_and_line_ends() throws IOException {
    assertThat(rows("a,b\n1,2\n")).containsExactly("1: a|b", "2: 1|2");
    assertThat(rows("a,b\n1,2")).containsExactly("1: a|b", "2: 1|2");
    assertThat(rows("a,,c\n,,\n")).containsExactly("1: a||c", "2: ||");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void all_three_line_ends_count_as_one_line(String end) throws IOException {
    assertThat(rows(String.join(end, "a", "b", "", "\"c" + end + "d\"", "e")))
        .containsExactly("1: a", "2: b", "4: c\nd", "6: e");
  }

  @Test
  void quotes_hold_commas_line_breaks_and_quotes() throws IOException {
    assertThat(rows("\"a,b\",\"say \"\"hi\"\"\",\"\"\nx,\"1\n2\n3\",y\nz"))
        .containsExactly("1: a,b|say \"hi\"|", "2: x|1\n2\n3|y", "5: z");
  }

  @Test
  void a_quote_inside_an_unquoted_value_is_itself() throws IOException {
    assertThat(rows("5\" screen,b\n")).containsExactly("1: 5\" screen|b");
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_first_value() throws IOException {
    assertThat(rows("\uFEFFa,b")).containsExactly("1: a|b");
    assertThat(rows("\uFEFF")).isEmpty();
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n\n")).isEmpty();
  }

  @Test
  void an_open_quote_is_named_by_its_own_line() throws IOException {
    assertThat(rows("a,b\n1,2\n\"x\ny\",\"open\n3,4\n"))
        .containsExactly("1: a|b", "2: 1|2", "4: OPEN_QUOTE");
  }

  @Test
  void reading_goes_on_behind_a_malformed_row() throws IOException {
    assertThat(rows("\"a\"b,\"c\n1,2\n")).containsExactly("1: TEXT_BEHIND_QUOTE", "2: 1|2");
    assertThat(rows("a\u0000b\n1,2\n")).containsExactly("1: NUL", "2: 1|2");
    assertThat(rows(",".repeat(CsvReader.MOST_VALUES) + "\n1,2\n"))
        .containsExactly("1: TOO_MANY_VALUES", "2: 1|2");
    assertThat(rows("\"" + "x".repeat(CsvReader.LONGEST_VALUE + 1) + "\"\n1,2\n"))
        .containsExactly("1: TOO_LONG", "2: 1|2");
    assertThat(rows("\"" + "x".repeat(CsvReader.LONGEST_VALUE) + "\"\n")).hasSize(1);
  }

  @Test
  void bytes_that_are_not_utf_8_make_their_row_bad() throws IOException {
    assertThat(read("é,1\nb,2\n".getBytes(ISO_8859_1))).containsExactly("1: NOT_UTF_8", "2: b|2");
    assertThat(read("a,b\n".getBytes(UTF_16)).get(0)).isEqualTo("1: NOT_UTF_8");
    assertThat(rows("\uFFFD,😀,ŵ\n")).containsExactly("1: \uFFFD|😀|ŵ");
  }

  @Test
  void what_is_written_by_the_rules_is_read_back_across_every_buffer_edge() throws IOException {
    Random random = new Random(4180);
    List<List<String>> written = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      written.add(randomRow(random));
    }
    String text = written.stream().map(CsvReaderTest::line).collect(Collectors.joining());

    List<List<String>> read = new ArrayList<>();
    try (CsvReader reader = new CsvReader(trickling(text.getBytes(UTF_8), random))) {
      while (reader.next()) {
        assertThat(reader.faulty()).isFalse();
        read.add(reader.values());
      }
    }
    assertThat(read).isEqualTo(written);
  }

  private static List<String> randomRow(Random random) {
    String letters = "ab, \"\n;é😀";
    List<String> values = new ArrayList<>(List.of("row"));
    for (int i = 0; i < 3; i++) {
      int[] codePoints = letters.codePoints().toArray();
      values.add(
          random
              .ints(random.nextInt(12), 0, codePoints.length)
              .mapToObj(at -> Character.toString(codePoints[at]))
              .collect(Collectors.joining()));
    }
    return values;
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Gives a few bytes at a time, so that characters and line ends are cut in two. */
  private static InputStream trickling(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }

  private static List<String> rows(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static List<String> read(byte[] bytes) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes))) {
      while (reader.next()) {
        String row = reader.faulty() ? "" + reader.fault() : String.join("|", reader.values());
        rows.add(reader.line() + ": " + row);
      }
    }
    return rows;
  }
}
