package org.jointheconversation.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The icons are those that {@link Icons} draws; its edges may differ a little between JDKs. */
class IconsTest {
  private static final int LITTLE = 24;

  @Test
  void T25_the_colour_icon_is_as_drawn() throws IOException {
    same("color.png", Icons.color());
  }

  @Test
  void T25_the_outline_icon_is_as_drawn() throws IOException {
    same("outline.png", Icons.outline());
  }

  private static void same(String file, BufferedImage drawn) throws IOException {
    BufferedImage kept = ImageIO.read(new File("manifests/teams", file));
    assertThat(kept.getWidth()).isEqualTo(drawn.getWidth());
    assertThat(kept.getHeight()).isEqualTo(drawn.getHeight());
    for (int x = 0; x < drawn.getWidth(); x++) {
      for (int y = 0; y < drawn.getHeight(); y++) {
        Color one = new Color(kept.getRGB(x, y), true);
        Color other = new Color(drawn.getRGB(x, y), true);
        assertThat(Math.abs(one.getAlpha() - other.getAlpha())).isLessThan(LITTLE);
        assertThat(Math.abs(one.getRed() - other.getRed())).isLessThan(LITTLE);
      }
    }
  }
}
