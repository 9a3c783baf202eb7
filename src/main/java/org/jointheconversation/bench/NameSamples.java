package org.jointheconversation.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jointheconversation.redaction.names.NameSpan;

/**
 * Replies of our own making with names of people in them, and others that only look so. The same
 * seed gives the same replies. Belongs to one thread.
 */
public final class NameSamples {
  /** So many of a hundred sentences without names are mistyped. */
  private static final int MISTYPED = 25;

  private static final List<String> OTHERS =
      List.of(
          "the ward clerk",
          "my colleague",
          "a patient",
          "IT",
          "someone",
          "she",
          "he",
          "they",
          "the consultant",
          "nobody",
          "our matron",
          "the new starter",
          "pharmacy",
          "the helpdesk",
          "a student nurse",
          "the night team",
          "reception",
          "switchboard",
          "the registrar",
          "bed managers",
          "my manager",
          "radiology",
          "one of the HCAs",
          "the family",
          "the lab",
          "another ward",
          "the agency nurse",
          "everyone",
          "the GP",
          "estates",
          "the porter",
          "it",
          "the physio",
          "security",
          "the trainer",
          "theatres",
          "A&E",
          "the doctor on call");

  private static final List<String> SEPARATORS =
      List.of(". ", ". ", ". ", ". ", "\n", ", ", " - ", "! ", "... ", " ", "; ", "? ");
  private static final List<String> ENDS = List.of("", "", ".", ".", "!", "...", " :(", "?");

  private final Random random;
  private final List<NameLists.OfOrigin> people;
  private final NameSentences sentences;
  private final LookAlikes lookAlikes;

  /**
   * A reply and what must be masked in it.
   *
   * @param origin of the names; empty where there are none
   */
  public record Sample(String text, List<NameSpan> names, String origin) {
    public Sample {
      names = List.copyOf(names);
    }
  }

  private NameSamples(long seed, List<NameLists.OfOrigin> people, NameSentences sentences) {
    this.random = new Random(seed);
    this.people = people;
    this.sentences = sentences;
    this.lookAlikes = new LookAlikes(random, NameLists.listed());
  }

  /** Replies to learn from. */
  public static NameSamples forLearning(long seed) {
    return new NameSamples(seed, NameLists.listed(), NameSentences.forLearning());
  }

  /** Replies to measure with: names and sentences that nothing was learned from. */
  public static NameSamples heldOut(long seed) {
    return new NameSamples(seed, NameLists.heldOut(), NameSentences.heldOut());
  }

  /** Replies with names that were learned from, in sentences that were not. */
  public static NameSamples listed(long seed) {
    return new NameSamples(seed, NameLists.listed(), NameSentences.heldOut());
  }

  /** Where the names come from. */
  public List<String> origins() {
    return people.stream().map(NameLists.OfOrigin::origin).toList();
  }

  /** A reply that names somebody. */
  public Sample named(String origin) {
    NameLists.OfOrigin of =
        people.stream().filter(list -> list.origin().equals(origin)).findFirst().orElseThrow();
    NameWriter writer = new NameWriter(random, people, of);
    NameDraft draft = new NameDraft();
    around(draft, 30);
    fill(draft, naming(), writer);
    around(draft, 40);
    return finish(draft, origin);
  }

  /** A reply that names nobody. */
  public Sample unnamed() {
    NameDraft draft = new NameDraft();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      separate(draft);
      boolean nameless = chance(35);
      fill(draft, nameless ? naming() : pick(sentences.plain()), null);
    }
    return finish(draft, "");
  }

  private void around(NameDraft draft, int ofHundred) {
    if (chance(ofHundred)) {
      separate(draft);
      fill(draft, pick(sentences.plain()), null);
    }
    if (draft.text.length() > 0) {
      separate(draft);
    }
  }

  /** A whole sentence, or one put together from what stands before and after a name. */
  private String naming() {
    if (chance(45)) {
      return pick(sentences.naming());
    }
    String before = chance(70) ? pick(sentences.before()) + " " : "";
    String after = chance(before.isEmpty() ? 100 : 75) ? pick(sentences.after()) : "";
    boolean stuck = after.isEmpty() || ",:".indexOf(after.charAt(0)) >= 0;
    String whole = before + (chance(15) ? "{P} and {P}" : "{P}") + (stuck ? "" : " ") + after;
    return chance(60) ? Character.toUpperCase(whole.charAt(0)) + whole.substring(1) : whole;
  }

  private void separate(NameDraft draft) {
    if (draft.text.length() > 0 && !draft.separated) {
      draft.text.append(pick(SEPARATORS));
      draft.separated = true;
    }
  }

  /** Puts names, or what stands for them, into a sentence. */
  private void fill(NameDraft draft, String sentence, NameWriter writer) {
    int at = 0;
    draft.separated = false;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      draft.text.append(sentence, at, open);
      char slot = sentence.charAt(open + 1);
      if ("ABCD".indexOf(slot) >= 0) {
        draft.text.append(lookAlikes.of(slot));
      } else if (writer == null) {
        draft.text.append(other(open == 0));
      } else {
        draft.name(writer.write(slot));
      }
      at = open + 3;
    }
    draft.text.append(sentence, at, sentence.length());
    if (chance(MISTYPED) && writer == null) {
      mistype(draft, draft.text.length() - sentence.length() + at);
    }
  }

  /** Swaps or loses a letter, as happens to whoever types on a phone. */
  private void mistype(NameDraft draft, int from) {
    int at = from + random.nextInt(Math.max(1, draft.text.length() - from));
    boolean inWord =
        at > from
            && at + 1 < draft.text.length()
            && Character.isLowerCase(draft.text.charAt(at))
            && Character.isLowerCase(draft.text.charAt(at + 1));
    if (inWord && chance(50)) {
      draft.text.deleteCharAt(at);
    } else if (inWord) {
      draft.text.insert(at, draft.text.charAt(at + 1));
    }
  }

  private String other(boolean opens) {
    String other = chance(15) ? lookAlikes.of('A') : pick(OTHERS);
    return opens && chance(80)
        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
        : other;
  }

  private Sample finish(NameDraft draft, String origin) {
    if (draft.separated) {
      draft.text.setLength(draft.text.toString().stripTrailing().length());
    } else {
      draft.text.append(pick(ENDS));
    }
    String text = draft.text.toString();
    int style = random.nextInt(100);
    String written =
        style < 20
            ? lower(text)
            : style < 26 ? upper(text) : style < 38 ? namesIn(text, draft.names, style) : text;
    return new Sample(written, draft.names, origin);
  }

  private static String namesIn(String text, List<NameSpan> names, int style) {
    StringBuilder written = new StringBuilder(style < 30 ? lower(text) : text);
    for (NameSpan name : names) {
      String as = text.substring(name.start(), name.end());
      String changed = style < 30 ? as : style < 34 ? lower(as) : upper(as);
      written.replace(name.start(), name.end(), changed);
    }
    return written.toString();
  }

  /** Only where no position moves. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  private static String upper(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.length() == text.length() ? upper : text;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean chance(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }
}
