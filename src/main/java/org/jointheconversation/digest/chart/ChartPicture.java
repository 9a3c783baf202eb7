package org.jointheconversation.digest.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jointheconversation.chat.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chart as PNG, for chats, twice as large as its layout so that small type stays sharp. A machine
 * without fonts cannot draw: then there is no picture, and words stand in its place. Thread-safe.
 */
public record ChartPicture(ThemeChart chart) implements Drawing {
  private static final Logger LOG = LoggerFactory.getLogger(ChartPicture.class);
  private static final int SCALE = 2;
  private static final int TYPE = 15;
  private static final int ABOVE = 36;
  private static final Color INK = new Color(0x212b32);
  private static final Color QUIET = new Color(0x4c6272);
  private static final Color RULE = new Color(0xd8dde0);

  @Override
  public Optional<byte[]> png() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      boolean written = ImageIO.write(image(), "png", png);
      return written ? Optional.of(png.toByteArray()) : Optional.empty();
    } catch (IOException | RuntimeException | LinkageError | InternalError cannot) {
      LOG.warn("No picture can be drawn on this machine: {}", cannot.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private BufferedImage image() {
    BufferedImage image =
        new BufferedImage(
            ChartLayout.WIDTH * SCALE,
            (ChartLayout.HEIGHT + ABOVE) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D on = image.createGraphics();
    try {
      on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      on.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      on.setColor(Color.WHITE);
      on.fillRect(0, 0, image.getWidth(), image.getHeight());
      on.scale(SCALE, SCALE);
      draw(on);
    } finally {
      on.dispose();
    }
    return image;
  }

  private void draw(Graphics2D on) {
    ChartLayout layout = new ChartLayout(chart);
    on.setColor(INK);
    on.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TYPE + 1));
    on.drawString(ChartWords.TITLE, MARGIN, ABOVE - MARGIN);
    on.translate(0, ABOVE);
    on.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TYPE));
    layout.numbers().forEach(tick -> number(on, tick));
    layout.weeks().forEach(tick -> centred(on, tick.label(), tick.at()));
    layout.lines().forEach(line -> line(on, line));
  }

  private static final int MARGIN = 12;

  private static void number(Graphics2D on, ChartLayout.Tick tick) {
    on.setColor(RULE);
    on.setStroke(new BasicStroke(1));
    on.drawLine(ChartLayout.LEFT, tick.at(), ChartLayout.RIGHT, tick.at());
    on.setColor(QUIET);
    int width = on.getFontMetrics().stringWidth(tick.label());
    on.drawString(tick.label(), ChartLayout.LEFT - MARGIN - width, tick.at() + TYPE / 3);
  }

  private static void centred(Graphics2D on, String text, int x) {
    on.setColor(QUIET);
    int width = on.getFontMetrics().stringWidth(text);
    on.drawString(text, x - width / 2, ChartLayout.BOTTOM + 2 * TYPE);
  }

  private static void line(Graphics2D on, ChartLayout.Line line) {
    ChartStyle style = ChartStyle.of(line.index());
    on.setColor(style.light());
    on.setStroke(
        new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, style.dashes(), 0));
    line.runs().forEach(run -> join(on, run));
    on.setStroke(new BasicStroke(1));
    on.drawLine(line.end().x() + MARGIN / 2, line.end().y(), ChartLayout.NAMES - 20, line.labelY());
    line.corners().forEach(mark -> on.fillPolygon(polygon(mark)));
    on.setColor(INK);
    String label = fit(line.label(), on.getFontMetrics(), ChartLayout.WIDTH - ChartLayout.NAMES);
    on.drawString(label, ChartLayout.NAMES, line.labelY() + TYPE / 3);
  }

  private static void join(Graphics2D on, List<ChartLayout.Point> run) {
    int[] x = run.stream().mapToInt(ChartLayout.Point::x).toArray();
    int[] y = run.stream().mapToInt(ChartLayout.Point::y).toArray();
    on.drawPolyline(x, y, x.length);
  }

  private static Polygon polygon(List<ChartLayout.Point> corners) {
    Polygon polygon = new Polygon();
    corners.forEach(corner -> polygon.addPoint(corner.x(), corner.y()));
    return polygon;
  }

  private static String fit(String text, FontMetrics metrics, int width) {
    String fitting = text;
    while (metrics.stringWidth(fitting) > width && fitting.length() > 2) {
      int end = fitting.offsetByCodePoints(fitting.length(), fitting.endsWith("…") ? -2 : -1);
      fitting = fitting.substring(0, end) + "…";
    }
    return fitting;
  }
}
