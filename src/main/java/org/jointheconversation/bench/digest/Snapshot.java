package org.jointheconversation.bench.digest;

import java.util.Map;
import org.jointheconversation.consultation.IsoWeek;

/**
 * What is public of a week at one time.
 *
 * @param number 1 for its first publication, one more for each later one
 */
record Snapshot(IsoWeek week, int number, Map<Cell, Claim> claims) {
  Claim claim(Cell cell) {
    return claims.getOrDefault(cell, Claim.HIDDEN);
  }
}
