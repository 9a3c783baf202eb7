package org.jointheconversation.digest.chart;

import java.awt.Color;
import java.util.List;

/**
 * The looks of a line. Dashes and marks alone tell lines apart; the colours help those who see
 * them, each at least 4.5 to 1 against its paper.
 *
 * @param light the colour on white
 * @param dashes lengths drawn and left out by turns
 */
record ChartStyle(Color light, float... dashes) {
  private static final List<ChartStyle> STYLES =
      List.of(
          new ChartStyle(new Color(0x005eb8), 1000f),
          new ChartStyle(new Color(0x8a1538), 9f, 4f),
          new ChartStyle(new Color(0x006747), 2.5f, 3.5f),
          new ChartStyle(new Color(0x330072), 12f, 4f, 2.5f, 4f),
          new ChartStyle(new Color(0x7c4a00), 18f, 6f));

  static ChartStyle of(int index) {
    return STYLES.get(index);
  }
}
