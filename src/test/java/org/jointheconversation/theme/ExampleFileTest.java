package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileTest {
  private static final Codebook CODEBOOK =
      new Codebook("test", List.of(new Theme("pay", "Pay", "", List.of())));

  @TempDir Path folder;

  @Test
  void reads_a_row_for_each_confirmed_theme() throws IOException {
    assertThat(read("theme,text,who\npay,\"late, again\",x\nunclassified,nothing,y\n"))
        .containsExactly(new Example("late, again", "pay"), new Example("nothing", "unclassified"));
  }

  @Test
  void names_every_bad_row_without_quoting_it() {
    assertThatThrownBy(() -> read("text,theme\nCANARY,wages\n ,pay\nCANARY\nfine,pay\n"))
        .isInstanceOf(CodebookException.class)
        .hasMessage(
            """
            examples.csv:2: theme: the codebook has no theme of this id. Name one of its ids.
            examples.csv:3: text: is empty. Leave the row out.
            examples.csv:4: 1 values where the header has 2. Is a quote missing?""");
  }

  @Test
  void lists_fifty_problems_and_counts_the_rest() {
    assertThatThrownBy(() -> read("text,theme\n" + "x,wages\n".repeat(60)))
        .hasMessageContaining("examples.csv:51: ")
        .hasMessageNotContaining("examples.csv:52: ")
        .hasMessageEndingWith("… and 10 more.");
  }

  private List<Example> read(String file) throws IOException {
    Path path = folder.resolve("examples.csv");
    Files.writeString(path, file);
    return ExampleFile.read(path, CODEBOOK);
  }
}
