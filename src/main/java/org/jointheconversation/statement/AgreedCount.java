package org.jointheconversation.statement;

import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.statement.StatementStore.Shown;

/**
 * Which number of people is shown beside a statement. None below the smallest group; and a number
 * moves only when at least so many people came or went since it was decided, so that two numbers
 * never differ by the doing of a few. Pure.
 *
 * @param minGroup the smallest group about which anything is said
 */
record AgreedCount(int minGroup) implements StatementStore.Rule {

  @Override
  public Optional<Shown> decide(OptionalInt before, int now) {
    boolean stays =
        before.isPresent() ? Math.abs(now - before.getAsInt()) < minGroup : now < minGroup;
    return stays ? Optional.empty() : Optional.of(shown(now));
  }

  private Shown shown(int now) {
    OptionalInt people = new Suppression(minGroup).shown(now);
    return new Shown(people.isPresent() ? OptionalInt.of(now) : OptionalInt.empty(), people);
  }
}
