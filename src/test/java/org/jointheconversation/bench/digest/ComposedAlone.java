package org.jointheconversation.bench.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.AnswerTally;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestComposer;
import org.jointheconversation.digest.DigestJson;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.FrozenInput;
import org.jointheconversation.digest.Subject;
import org.jointheconversation.digest.WeekBefore;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * What would be given away if every digest were composed for itself, as if no other were ever
 * published: the measure for everything that is hidden beyond that. Never for the product.
 */
final class ComposedAlone implements Publisher {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FrozenCodebook codebook;
  private final int minGroup;
  private final Map<String, Map<IsoWeek, WeekBefore>> shown = new HashMap<>();
  private final Map<IsoWeek, Integer> editions = new HashMap<>();

  ComposedAlone(FrozenCodebook codebook, int minGroup) {
    this.codebook = codebook;
    this.minGroup = minGroup;
  }

  @Override
  public List<String> publish(IsoWeek week, List<Person> people, Event.Release release) {
    editions.merge(week, 1, Integer::sum);
    TreeSet<String> organisations = new TreeSet<>();
    people.forEach(person -> person.organisation().ifPresent(organisations::add));
    List<String> lines = new ArrayList<>();
    lines.add(line(week, Optional.empty(), people));
    for (String organisation : organisations) {
      Optional<String> place = Optional.of(organisation);
      lines.add(
          line(week, place, people.stream().filter(p -> p.organisation().equals(place)).toList()));
    }
    return lines;
  }

  private String line(IsoWeek week, Optional<String> place, List<Person> people) {
    Map<IsoWeek, WeekBefore> weeks =
        shown.computeIfAbsent(place.orElse(""), name -> new HashMap<>());
    List<WeekBefore> before =
        LongStream.rangeClosed(1, 4)
            .mapToObj(ago -> Optional.ofNullable(weeks.get(week.plus(-ago))))
            .flatMap(Optional::stream)
            .toList();
    Subject subject = new Subject("made", "Made", week, place, editions.get(week));
    FrozenInput input =
        new FrozenInput(
            subject, codebook, answers(people), before, Collections.emptySortedMap(), minGroup);
    Digest digest = DigestComposer.compose(input);
    weeks.put(week, asWeekBefore(digest));
    String line = DigestJson.render(digest);
    return place.isPresent() ? rounded(line, people) : line;
  }

  private static WeekBefore asWeekBefore(Digest digest) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    digest.shown().forEach(theme -> counts.put(theme.id(), theme.people().getAsInt()));
    return new WeekBefore(digest.subject().week(), digest.turnout().answered(), counts);
  }

  private static Answers answers(List<Person> people) {
    AnswerTally tally = new AnswerTally();
    int asked = 0;
    int silent = 0;
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      String key = Integer.toString(i);
      person.replies().forEach(reply -> tally.add(key, reply));
      asked += person.asked() ? 1 : 0;
      silent += person.asked() && person.replies().isEmpty() ? 1 : 0;
    }
    return new Answers(OptionalInt.of(asked), silent, tally.groups(), false);
  }

  /** An organisation's turnout is rounded, and so are the shares of it. */
  private String rounded(String line, List<Person> people) {
    try {
      ObjectNode root = (ObjectNode) MAPPER.readTree(line);
      Suppression suppression = new Suppression(minGroup);
      Answers truly = answers(people);
      OptionalInt answered = suppression.shown(truly.answered());
      put(root, "asked", suppression.shown(truly.asked().orElse(0)));
      put(root, "answered", answered);
      put(root, "replies", suppression.shown(truly.replies()));
      root.path("themes").forEach(theme -> share((ObjectNode) theme, answered));
      return root.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a digest is JSON", e);
    }
  }

  private static void share(ObjectNode theme, OptionalInt answered) {
    if (theme.path("people").isInt() && answered.isPresent()) {
      double share = (double) theme.path("people").asInt() / answered.getAsInt();
      theme.put("share", Math.min(1, Math.round(share * 1e4) / 1e4));
    } else {
      theme.putNull("share");
    }
  }

  private static void put(ObjectNode root, String key, OptionalInt value) {
    root.put(key, value.isPresent() ? (Integer) value.getAsInt() : null);
  }
}
