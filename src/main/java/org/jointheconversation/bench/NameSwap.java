package org.jointheconversation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jointheconversation.redaction.names.NameSpan;
import org.jointheconversation.redaction.names.TaggerTrainer.Example;

/**
 * Puts names of our own lists in the places of those in a public text, so that what people write
 * around names is learned and not whose names they are. Belongs to one thread.
 */
final class NameSwap {
  private static final int LOWER_CASE = 25;

  private final Random random;
  private final List<NameLists.OfOrigin> people = NameLists.listed();

  NameSwap(long seed) {
    random = new Random(seed);
  }

  Example swap(Example example) {
    NameLists.OfOrigin of = people.get(random.nextInt(people.size()));
    NameWriter writer = new NameWriter(random, people, of);
    StringBuilder text = new StringBuilder();
    List<NameSpan> names = new ArrayList<>();
    int at = 0;
    for (NameSpan name : example.names()) {
      String was = example.text().substring(name.start(), name.end());
      text.append(example.text(), at, name.start());
      int start = text.length();
      text.append(writer.write(was.indexOf(' ') > 0 ? 'N' : 'F').name());
      names.add(new NameSpan(start, text.length()));
      at = name.end();
    }
    text.append(example.text(), at, example.text().length());
    String written = text.toString();
    String lower = written.toLowerCase(Locale.ROOT);
    boolean lowered = random.nextInt(100) < LOWER_CASE && lower.length() == written.length();
    return new Example(lowered ? lower : written, names);
  }
}
