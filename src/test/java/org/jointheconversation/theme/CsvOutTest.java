package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOutTest {
  @TempDir Path folder;

  @Test
  void quotes_what_must_be_quoted_and_nothing_else() throws IOException {
    Path out = folder.resolve("out.csv");

    CsvOut.write(
        out,
        rows -> {
          rows.write(new String[] {"id", "a longer label, with a comma", "1.000"});
          rows.write(new String[] {"say \"hi\"", "two\r\nlines", "caf\u00e9 \uD83D\uDE00"});
          rows.write(new String[] {"", "plain words of any length at all", "-1"});
        });

    assertThat(out)
        .content()
        .isEqualTo(
            "id,\"a longer label, with a comma\",1.000\r\n"
                + "\"say \"\"hi\"\"\",\"two\r\nlines\",caf\u00e9 \uD83D\uDE00\r\n"
                + ",plain words of any length at all,-1\r\n");
  }

  @Test
  void replaces_what_was_there() throws IOException {
    Path out = Files.writeString(folder.resolve("out.csv"), "old and much longer than the new");

    CsvOut.write(out, rows -> rows.write(new String[] {"new"}));

    assertThat(out).content().isEqualTo("new\r\n");
    assertThat(folder.toFile().list()).containsExactly("out.csv");
  }

  @Test
  void leaves_everything_as_it_was_where_the_content_fails() throws IOException {
    Path out = Files.writeString(folder.resolve("out.csv"), "old");

    assertThatThrownBy(
            () ->
                CsvOut.write(
                    out,
                    rows -> {
                      rows.write(new String[] {"new"});
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(out).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("out.csv");
  }

  @Test
  void a_folder_that_is_not_there_is_named_by_the_system() {
    assertThatThrownBy(() -> CsvOut.write(folder.resolve("no").resolve("out.csv"), rows -> {}))
        .isInstanceOf(NoSuchFileException.class);
  }
}
