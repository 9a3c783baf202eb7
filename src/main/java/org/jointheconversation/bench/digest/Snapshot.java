package org.jointheconversation.bench.digest;

import java.util.Map;
import java.util.Set;
import org.jointheconversation.consultation.IsoWeek;

/**
 * What is public of a week at one time.
 *
 * @param number 1 for its first publication, one more for each later one
 * @param claims what was said, without what is hidden
 * @param places of which a digest was published by then
 */
record Snapshot(IsoWeek week, int number, Map<Cell, Claim> claims, Set<String> places) {
  Claim claim(Cell cell) {
    boolean silent = !cell.place().equals(Cell.NONE) && !places.contains(cell.place());
    return claims.getOrDefault(cell, silent ? Claim.UNSAID : Claim.HIDDEN);
  }
}
