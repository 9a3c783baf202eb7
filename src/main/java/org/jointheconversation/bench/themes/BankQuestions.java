package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Short questions to a bank, each of one of 77 kinds: the learning part of banking77 (Casanueva and
 * others 2020).
 *
 * @param kinds their labels, in order
 * @param texts of each kind
 */
record BankQuestions(List<String> kinds, List<List<String>> texts) {
  static final String FILE = "bank_train.tsv";

  /** A label, a tab and a text in a line; quotes are nothing special. */
  static BankQuestions read(Path folder) throws IOException {
    Map<String, List<String>> byKind = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      String[] cells = line.split("\t", 2);
      if (cells.length == 2) {
        byKind.computeIfAbsent(cells[0], kind -> new ArrayList<>()).add(cells[1]);
      }
    }
    return new BankQuestions(List.copyOf(byKind.keySet()), List.copyOf(byKind.values()));
  }

  /** The same questions, those of a kind in an order of chance. */
  BankQuestions shuffled(Random random) {
    List<List<String>> shuffled = new ArrayList<>();
    for (List<String> ofKind : texts) {
      List<String> order = new ArrayList<>(ofKind);
      Collections.shuffle(order, random);
      shuffled.add(order);
    }
    return new BankQuestions(kinds, shuffled);
  }

  /** Questions of a kind, from one on and so many, or as many as there are. */
  List<Question> ofKind(int kind, int from, int most) {
    List<String> all = texts.get(kind);
    return IntStream.range(Math.min(from, all.size()), Math.min(from + most, all.size()))
        .mapToObj(i -> new Question(kind, all.get(i)))
        .toList();
  }
}
