package org.jointheconversation.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds replies that say nothing: blank, signs or single letters only, or made up of nothing but
 * set phrases such as "nothing to report, thanks". Careful by design: one word more and a reply is
 * taken seriously.
 */
public final class SaysNothing implements Predicate<String> {
  /** Longer replies are not made of set phrases; in words. */
  private static final int LONGEST = 16;

  private static final int LONGEST_PHRASE = 6;

  private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** In characters; no reply that is longer is made of so few words of set phrases. */
  private static final int LONGEST_TEXT = 400;

  private static final Set<String> SET_PHRASES =
      Set.of(
          ("nothing|absolutely nothing|nothing really|nothing much|none|nil|zero|no|nope|nah|n a|na"
                  + "|not applicable|no comment|no comments|comment|comments|no answer|did not answer"
                  + "|didnt answer|no response|prefer not to say|pass|skip|blank|ditto"
                  + "|as above|see above|same as above|same as before|same as last week"
                  + "|not|at all|really|at the moment|at this time|at present|for now|right now|now"
                  + "|so far|this week|this month|today|this time|yet|new|else|more|further|other"
                  + "|in particular|specific|particular|special|from me|from my side|here|for me"
                  + "|to add|to report|to say|to declare|to mention|to share|to comment"
                  + "|that i can think of|i can think of|comes to mind|springs to mind"
                  + "|dont know|i dont know|do not know|i do not know|dunno|idk|not sure|im not sure"
                  + "|unsure|no idea|i have no idea|cant think of anything|i cant think of anything"
                  + "|cannot think of anything|i cannot think of anything|cant think of any"
                  + "|have nothing|i have nothing|ive nothing|ive got nothing|theres nothing"
                  + "|thanks|thank you|thank u|thankyou|thx|many thanks|thanks a lot|thanks so much"
                  + "|thanks very much|thank you so much|thank you very much|thanks for asking"
                  + "|thank you for asking|thanks all|cheers|ta|please|sorry|bye|ok|okay|k|yes|yep"
                  + "|yeah|sure|hi|hello|hey|good morning|morning|good afternoon|good evening"
                  + "|hi all|hello all|hi team|test|testing|this is a test|just testing|lol|x|xx|xxx"
                  + "|dim|dim byd|dim sylw|iw ddweud|iw ychwanegu|dim syniad"
                  + "|yr wythnos hon|y mis hwn|heddiw|eleni|ar hyn o bryd|eto|arall|pellach"
                  + "|dydw i ddim yn gwybod|dwi ddim yn gwybod|dw i ddim yn gwybod|ddim yn gwybod"
                  + "|dydw i ddim yn siŵr|dwi ddim yn siŵr|dw i ddim yn siŵr|ddim yn siŵr"
                  + "|diolch|diolch yn fawr|helo|bore da|prynhawn da|noswaith dda")
              .split("\\|"));

  @Override
  public boolean test(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return true;
    }
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .limit(LONGEST + 1L)
            .toList();
    boolean noWord = words.stream().allMatch(word -> word.length() == 1);
    return words.size() <= LONGEST && (noWord || isMadeOfSetPhrases(words));
  }

  private static boolean isMadeOfSetPhrases(List<String> words) {
    boolean[] reached = new boolean[words.size() + 1];
    reached[0] = true;
    for (int from = 0; from < words.size(); from++) {
      int longest = Math.min(LONGEST_PHRASE, words.size() - from);
      for (int length = 1; reached[from] && length <= longest; length++) {
        String phrase = String.join(" ", words.subList(from, from + length));
        reached[from + length] |= SET_PHRASES.contains(phrase);
      }
    }
    return reached[words.size()];
  }
}
