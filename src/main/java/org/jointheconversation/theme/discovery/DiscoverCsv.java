package org.jointheconversation.theme.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jointheconversation.theme.CsvOut;
import org.jointheconversation.theme.CsvRows;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;

/**
 * The verb {@code themes discover}: {@code id,text} in; {@code id,cluster,label,novelty,novel} out,
 * a row a reply in the order of the input. Holds all different replies in memory: some 4 kB each.
 * The output appears whole or not at all. Thread-safe.
 */
public final class DiscoverCsv {
  private final Discovery discovery;
  private final SentenceModel model;
  private final Workers workers;

  public DiscoverCsv(Discovery discovery, SentenceModel model, Workers workers) {
    this.discovery = discovery;
    this.model = model;
    this.workers = workers;
  }

  /**
   * Groups a file's replies into another file, which is replaced where it exists.
   *
   * @param count how many groups; empty for as many as fit
   * @param skipBad leaves bad rows out instead of refusing the file
   * @return one line for each bad row that was left out
   * @throws org.jointheconversation.theme.BadRowsException where rows cannot be taken; nothing is
   *     written then
   * @throws IOException where a file cannot be read or written; nothing is written then
   */
  public List<String> run(Path in, Path out, OptionalInt count, boolean skipBad)
      throws IOException {
    if (!skipBad) {
      CsvRows.requireReplies(in);
    }
    List<String> ids = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Map<String, String> different = new LinkedHashMap<>();
    CsvRows.Outcome outcome =
        CsvRows.readReplies(
            in,
            row -> {
              ids.add(row.first());
              said.add(different.computeIfAbsent(row.second(), text -> text));
            });
    Discovery.Found found = discovery.discover(said(said, different.keySet()), count);
    CsvOut.write(
        out,
        writer -> {
          writer.write(new String[] {"id", "cluster", "label", "novelty", "novel"});
          for (int i = 0; i < ids.size(); i++) {
            writer.write(cells(ids.get(i), i, found));
          }
        });
    return outcome.problems();
  }

  /** A million equal replies are one to embed and to hold. */
  private List<Discovery.Said> said(List<String> texts, Collection<String> different) {
    List<Discovery.Said> once =
        workers.map(List.copyOf(different), text -> new Discovery.Said(text, model.embed(text)));
    Map<String, Discovery.Said> byText = new HashMap<>();
    once.forEach(one -> byText.put(one.text(), one));
    return texts.stream().map(byText::get).toList();
  }

  private static String[] cells(String id, int reply, Discovery.Found found) {
    int number = found.of()[reply];
    Discovery.Group group = found.groups().get(number);
    return new String[] {
      id,
      String.valueOf(number + 1),
      group.name(),
      String.format(Locale.ROOT, "%.3f", found.novelty()[reply]),
      String.valueOf(group.isNew())
    };
  }
}
