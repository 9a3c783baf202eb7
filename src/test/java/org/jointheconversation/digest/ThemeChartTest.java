package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jointheconversation.digest.chart.ChartLayout;
import org.jointheconversation.digest.chart.ChartPicture;
import org.jointheconversation.digest.chart.ChartWords;
import org.jointheconversation.digest.chart.ThemeChart;

/** The chart shows what was published and nothing else, in words as in lines. */
class ThemeChartTest {
  private static final ThemeChart RICH = ThemeChart.of(SampleWeek.rich().compose()).orElseThrow();

  @Example
  void says_the_numbers_of_the_largest_five_themes_with_gaps_where_none_was_shown() {
    ChartWords words = new ChartWords(RICH);
    assertThat(words.alternative())
        .startsWith("Line chart. People who wrote about the largest themes, week by week")
        .contains("Weeks that began on 19 October, 26 October, 2 November, 9 November and 16 Nov")
        .contains("Logging in takes too long: 70, 75, 60, 70, 140.")
        .contains("Wi-Fi and network: 85, not shown, 80, 90, 85.");
    assertThat(words.list().lines()).hasSize(5);
  }

  @Example
  void a_week_without_a_digest_is_a_gap_of_its_own() {
    Digest digest =
        new SampleWeek()
            .people(20, "wifi-network")
            .before(3, 300, Map.of("wifi-network", 15))
            .compose();
    assertThat(ThemeChart.of(digest).orElseThrow().weeks()).hasSize(4);
    assertThat(new ChartWords(ThemeChart.of(digest).orElseThrow()).list())
        .isEqualTo("1. Wi-Fi and network: 15, not shown, not shown, 20");
  }

  @Example
  void one_week_is_no_chart() {
    assertThat(ThemeChart.of(new SampleWeek().people(20, "wifi-network").compose())).isEmpty();
    SampleWeek others =
        new SampleWeek().people(20, "wifi-network").before(1, 300, Map.of("double-entry", 30));
    assertThat(ThemeChart.of(others.compose())).isEmpty();
  }

  @Example
  void lines_break_at_gaps_and_are_told_apart_without_colour() {
    List<ChartLayout.Line> lines = new ChartLayout(RICH).lines();
    assertThat(lines.get(1).runs()).extracting(List::size).containsExactly(1, 3);
    assertThat(lines.stream().map(line -> shape(line.marks())).distinct()).hasSize(5);
    assertThat(lines.get(0).label()).isEqualTo("140 Logging in takes too long");
  }

  /** Its first mark, wherever it is. */
  private static long shape(String path) {
    String first = path.substring(0, path.indexOf('Z'));
    String[] numbers = first.substring(1).split("[L ]");
    int left =
        IntStream.range(0, numbers.length / 2).map(i -> number(numbers, 2 * i)).min().getAsInt();
    int top =
        IntStream.range(0, numbers.length / 2)
            .map(i -> number(numbers, 2 * i + 1))
            .min()
            .getAsInt();
    return IntStream.range(0, numbers.length)
        .mapToLong(i -> number(numbers, i) - (i % 2 == 0 ? left : top))
        .reduce(numbers.length, (hash, one) -> 31 * hash + one);
  }

  private static int number(String[] numbers, int at) {
    return Integer.parseInt(numbers[at]);
  }

  @Property(tries = 200)
  void everything_is_on_the_sheet_and_no_name_lies_on_another(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 15, max = 1_500_000) Integer> people) {
    List<ThemeChart.Row> rows =
        people.stream()
            .sorted(Comparator.reverseOrder())
            .map(
                count ->
                    new ThemeChart.Row(
                        "A theme", List.of(OptionalInt.of(15), OptionalInt.of(count))))
            .toList();
    ThemeChart chart = new ThemeChart(RICH.weeks().subList(3, 5), rows);
    List<ChartLayout.Line> lines = new ChartLayout(chart).lines();
    int[] labels = lines.stream().mapToInt(ChartLayout.Line::labelY).sorted().toArray();
    for (int i = 1; i < labels.length; i++) {
      assertThat(labels[i] - labels[i - 1]).isGreaterThanOrEqualTo(20);
    }
    assertThat(labels[0]).isGreaterThanOrEqualTo(0);
    assertThat(lines.stream().map(ChartLayout.Line::end).distinct())
        .as("no mark hides another")
        .hasSize(lines.size());
    assertThat(lines.stream().flatMap(line -> line.runs().stream()).flatMap(List::stream))
        .allSatisfy(point -> assertThat(point.y()).isBetween(ChartLayout.TOP, ChartLayout.BOTTOM));
  }

  @Example
  void is_drawn_as_a_picture_that_chats_take() throws IOException {
    byte[] png = new ChartPicture(RICH).png().orElseThrow();
    assertThat(png.length).isBetween(5_000, 200_000);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1440);
  }

  @Example
  void hostile_names_are_drawn_too() {
    ThemeChart chart = ThemeChart.of(HostileWeek.digest()).orElseThrow();
    assertThat(new ChartPicture(chart).png()).isPresent();
  }
}
