package org.jointheconversation.bench.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointheconversation.redaction.Kind;

/** Makes replies of one half from a seed. For one thread. */
final class ReplyMaker {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  static final Choices<String> FRAMES =
      new Choices<>(lines("frames.txt"), lines("frames-held-out.txt"));
  static final Choices<String> PLAIN =
      new Choices<>(lines("plain.txt"), lines("plain-held-out.txt"));

  private final Dice dice;

  ReplyMaker(long seed, Portion portion) {
    dice = new Dice(seed, portion);
  }

  Dice dice() {
    return dice;
  }

  /** A reply that holds one part. */
  Sample with(Part part) {
    return around(draft -> part.write(draft, dice));
  }

  /** A reply around digits that mean nothing: planted as if they did, so that one sees them. */
  Sample around(String digits) {
    return around(draft -> draft.plant(Kind.NHS_NUMBER, digits));
  }

  /** A reply without personal data. */
  Sample plain() {
    StringBuilder text = new StringBuilder(plainSentence());
    while (dice.chance(.3)) {
      text.append(dice.any(" ", ". ", "\n")).append(plainSentence());
    }
    return new Sample(text.toString(), List.of());
  }

  private interface Writing {
    void write(Draft draft);
  }

  private Sample around(Writing writing) {
    Draft draft = new Draft();
    if (dice.chance(.2)) {
      draft.say(plainSentence()).say(dice.any(". ", "\n", " "));
    }
    String frame = noisy(dice.pick(FRAMES));
    int place = frame.indexOf("{}");
    draft.say(frame.substring(0, place));
    writing.write(draft);
    draft.say(frame.substring(place + 2));
    if (dice.chance(.2)) {
      draft.say(dice.any(". ", "\n")).say(plainSentence());
    }
    return draft.finished();
  }

  private String plainSentence() {
    Matcher places = PLACE.matcher(noisy(dice.pick(PLAIN)));
    return places.replaceAll(
        place -> Matcher.quoteReplacement(LookAlikes.of(place.group(1), dice)));
  }

  /** As people type: small letters, a letter too few, no full stop, a space too many. */
  private String noisy(String sentence) {
    String noisy = dice.chance(.25) ? sentence.toLowerCase(Locale.ROOT) : sentence;
    if (dice.chance(.1)) {
      noisy = noisy.replaceFirst("([a-z]{3})[a-z]([a-z]{2} )", "$1$2");
    }
    if (dice.chance(.1)) {
      noisy = noisy.replaceFirst(" ", "  ");
    }
    return dice.chance(.03) ? noisy.replace(" {}", "{}") : noisy;
  }

  private static List<String> lines(String name) {
    try (InputStream in = ReplyMaker.class.getResourceAsStream("/bench/redaction/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
