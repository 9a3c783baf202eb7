package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jointheconversation.theme.BadRowsException;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoverCsvTest {
  private static final String HEADER = "id,cluster,label,novelty,novel";
  private static final int OF_CARS = 1;

  @TempDir Path folder;

  private final Locale locale = Locale.getDefault();
  private final Workers workers = new Workers(2);
  private Path in;
  private Path out;

  @BeforeEach
  void nameFiles() {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(locale);
    workers.close();
  }

  /** Knows cars from everything else. */
  private static final class KnowsCars implements SentenceModel {
    @Override
    public float[] embed(String text) {
      return Points.axis(text.contains("car") ? OF_CARS : 0);
    }

    @Override
    public void close() {}
  }

  @Test
  void writes_a_row_a_reply_with_fixed_decimals_in_any_locale() throws IOException {
    Locale.setDefault(Locale.GERMANY);

    assertThat(run("id,text\nb,rota one\na,the car\n7,rota two\nz,a car\n", 2)).isEmpty();

    assertThat(out)
        .content()
        .isEqualTo(
            HEADER
                + "\r\nb,2,rota,0.125,false\r\n"
                + "a,1,car,0.750,true\r\n"
                + "7,2,rota,0.125,false\r\n"
                + "z,1,car,0.750,true\r\n");
  }

  @Test
  void reads_marks_quotes_line_breaks_blank_lines_and_unknown_columns() throws IOException {
    run("\uFEFFwhen, text ,id\r\n\r\nx,\"the \"\"car\"\",\r\nparked\",\"7,8\"\r\ny,,9\r\n", 2);

    assertThat(Files.readAllLines(out))
        .containsExactly(
            HEADER, "\"7,8\",1,\"car, parked\",0.750,true", "9,2,no common words,0.000,false");
  }

  @Test
  void a_line_break_within_an_id_comes_out_as_it_went_in() throws IOException {
    run("id,text\n\"a\nb\",the car\n", 1);

    assertThat(out).content().isEqualTo(HEADER + "\r\n\"a\nb\",1,car,0.750,true\r\n");
  }

  @Test
  void names_every_bad_row_by_its_line_and_writes_nothing() {
    String file = "id,text\n1,\"ok\nstill 1\"\n2,CANARY,3\n4\n ,CANARY\n5,fine\n";

    BadRowsException refused = catchThrowableOfType(BadRowsException.class, () -> run(file, 1));

    assertThat(refused.problems())
        .containsExactly(
            "in.csv:4: 3 values where the header has 2. Is a quote missing?",
            "in.csv:5: 1 values where the header has 2. Is a quote missing?",
            "in.csv:6: id: is empty. Fill it in.");
    assertThat(refused).hasMessageNotContaining("CANARY");
    assertThat(folder.toFile().list()).containsExactly("in.csv");
  }

  @Test
  void leaves_bad_rows_out_when_asked() throws IOException {
    Files.writeString(in, "id,text\n1,rota\n2\n,car\n3,car\n");

    List<String> problems = csv().run(in, out, OptionalInt.of(2), true);

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("in.csv:3: ");
    assertThat(problems.get(1)).startsWith("in.csv:4: id: ");
    assertThat(Files.readAllLines(out))
        .containsExactly(HEADER, "1,2,rota,0.125,false", "3,1,car,0.750,true");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refuses_a_file_whose_rest_cannot_be_read(boolean skipBad) throws IOException {
    Files.writeString(in, "id,text\n1,a\n2,\"CANARY\n3,b\n");
    Files.writeString(out, "old");

    assertThatThrownBy(() -> csv().run(in, out, OptionalInt.empty(), skipBad))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("in.csv:3: ")
        .hasMessageNotContaining("CANARY");
    assertThat(out).hasContent("old");
  }

  @Test
  void a_header_alone_gives_a_header_alone() throws IOException {
    run("id,text\n", 3);

    assertThat(Files.readAllLines(out)).containsExactly(HEADER);
  }

  private DiscoverCsv csv() {
    Discovery discovery = new Discovery(vector -> vector[OF_CARS] > 0.5 ? 0.75 : 0.125, 1);
    return new DiscoverCsv(discovery, new KnowsCars(), workers);
  }

  private List<String> run(String file, int groups) throws IOException {
    Files.writeString(in, file);
    return csv().run(in, out, OptionalInt.of(groups), false);
  }
}
