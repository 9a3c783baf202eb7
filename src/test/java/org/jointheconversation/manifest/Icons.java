package org.jointheconversation.manifest;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the icons of the Teams app: two speech bubbles, the front one about to say something. Run
 * its {@code main} after a change; {@link IconsTest} compares the files with what is drawn here.
 */
final class Icons {
  private static final Color GROUND = new Color(0x0B5D5B);
  private static final Color BEHIND = new Color(0xFFD166);

  private Icons() {}

  public static void main(String[] folder) throws IOException {
    Path out = Path.of(folder.length == 0 ? "manifests/teams" : folder[0]);
    ImageIO.write(color(), "png", out.resolve("color.png").toFile());
    ImageIO.write(outline(), "png", out.resolve("outline.png").toFile());
  }

  /** 192 by 192; the sign keeps to the middle 120, since Teams rounds the corners (T25). */
  static BufferedImage color() {
    BufferedImage image = new BufferedImage(192, 192, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, 192, 192);
    pen.setColor(BEHIND);
    pen.fill(bubble(84, 76, 76, 58, 14, true));
    pen.setColor(GROUND);
    pen.fill(grown(bubble(32, 44, 106, 68, 16, false), 12));
    pen.setColor(Color.WHITE);
    pen.fill(bubble(32, 44, 106, 68, 16, false));
    pen.setColor(GROUND);
    for (int dot = 0; dot < 3; dot++) {
      pen.fill(new Ellipse2D.Double(57 + 22 * dot, 71, 13, 13));
    }
    pen.dispose();
    return image;
  }

  /** 32 by 32, white on nothing. */
  static BufferedImage outline() {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(image);
    pen.setColor(Color.WHITE);
    Shape front = bubble(3, 5, 19, 12, 4, false);
    Area behind = new Area(stroked(bubble(13, 13, 16, 10, 3.5, true)));
    behind.subtract(new Area(grown(front, 4)));
    pen.fill(behind);
    pen.fill(stroked(front));
    for (int dot = 0; dot < 3; dot++) {
      pen.fill(new Ellipse2D.Double(7 + 4.25 * dot, 9.75, 2.5, 2.5));
    }
    pen.dispose();
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setComposite(AlphaComposite.SrcOver);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }

  /** A round box whose tail hangs from its left or its right. */
  private static Shape bubble(double x, double y, double w, double h, double round, boolean right) {
    Area bubble = new Area(new RoundRectangle2D.Double(x, y, w, h, round * 2, round * 2));
    double tip = right ? x + w - round * 1.1 : x + round * 1.1;
    double root = right ? tip - round * 1.6 : tip + round * 1.6;
    Path2D tail = new Path2D.Double();
    tail.moveTo(tip, y + h - 1);
    tail.lineTo(tip, y + h + round * 1.35);
    tail.lineTo(root, y + h - 1);
    tail.closePath();
    bubble.add(new Area(tail));
    return bubble;
  }

  private static Shape stroked(Shape shape) {
    return new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(shape);
  }

  private static Shape grown(Shape shape, double by) {
    Area area = new Area(shape);
    area.add(
        new Area(
            new BasicStroke((float) by, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(shape)));
    return area;
  }
}
