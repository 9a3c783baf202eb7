package org.jointheconversation.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jointheconversation.redaction.names.Letters;

/**
 * Makes the word list of the names' tagger from published packages, laid unpacked into one folder,
 * and from the lists of our own beside this class. Which packages, and under what licence, stands
 * in the README beside the list. Not thread-safe.
 */
public final class NameListMaker {
  private static final List<String> LOCALES =
      List.of(
          "en-GB", "en-IE", "en-IN", "en-PAK", "en-NG", "en-UG", "en-ZA", "en-SG", "en-NEP",
          "en-AU", "en-NZ", "en-PH", "pl", "en/name");

  /** SCOWL's sizes and how common we call their words. */
  private static final Map<Integer, Character> SIZES =
      Map.of(10, '1', 20, '2', 35, '3', 40, '4', 50, '4', 55, '5', 60, '5');

  private static final int SHORTEST_NAME = 2;

  private final Map<String, String> codes = new TreeMap<>();

  /**
   * @param packages holds {@code datafaker.jar}, {@code people-names.txt} and the folder {@code
   *     words} with SCOWL's lists
   * @param out the file to write
   */
  public static void make(Path packages, Path out) throws IOException {
    NameListMaker maker = new NameListMaker();
    maker.words(packages.resolve("words"));
    maker.datafaker(packages.resolve("datafaker.jar"));
    maker.names(Files.readAllLines(packages.resolve("people-names.txt")), 'p');
    for (NameLists.OfOrigin list : NameLists.listed()) {
      maker.names(list.first(), 'f');
      maker.names(list.last(), 'l');
    }
    maker.names(NameLists.lines("places"), 'a');
    for (String things : List.of("products", "eponyms", "calendar")) {
      maker.names(NameLists.lines(things), 't');
    }
    maker.names(NameLists.lines("cues"), 'c');
    NameLists.words("welsh").forEach(word -> maker.word(word, '3'));
    maker.write(out);
  }

  private void words(Path folder) throws IOException {
    for (String dialect : List.of("english", "british")) {
      for (Map.Entry<Integer, Character> size : SIZES.entrySet()) {
        Path file = folder.resolve(dialect + "-words-" + size.getKey() + ".json");
        for (JsonNode word : new ObjectMapper().readTree(file.toFile())) {
          word(word.asText(), size.getValue());
        }
      }
    }
  }

  private void word(String word, char size) {
    if (!word.endsWith("'s")) {
      codes.merge(Letters.fold(word), String.valueOf(size), (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
  }

  private void datafaker(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String locale : LOCALES) {
        ZipEntry entry = zip.getEntry(locale + ".yml");
        try (InputStream in = zip.getInputStream(entry)) {
          JsonNode root = new YAMLMapper().readTree(in);
          root.findValues("name").stream().filter(JsonNode::isObject).forEach(this::people);
        }
      }
    }
  }

  private void people(JsonNode lists) {
    lists
        .properties()
        .forEach(
            list -> {
              String title = list.getKey();
              boolean first = title.contains("first") || title.contains("english_name");
              if (first || title.contains("last")) {
                names(texts(list.getValue()), first ? 'f' : 'l');
              }
            });
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual() && !node.asText().contains("#{")) {
      texts.add(node.asText());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private void names(List<String> names, char code) {
    for (String name : names) {
      for (String part : Letters.fold(name).split("[^\\p{L}\\p{N}'-]+")) {
        if (part.length() >= SHORTEST_NAME && !hasCode(part, code)) {
          codes.merge(part, String.valueOf(code), (a, b) -> a + b);
        }
      }
    }
  }

  private boolean hasCode(String word, char code) {
    return codes.getOrDefault(word, "").indexOf(code) >= 0;
  }

  private void write(Path out) throws IOException {
    StringBuilder file = new StringBuilder("# Made by NameTools lists; see README.md.\n");
    codes.forEach((word, code) -> file.append(word).append(' ').append(code).append('\n'));
    Files.writeString(out, file, StandardCharsets.UTF_8);
  }
}
