package org.jointheconversation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** Debian's Chromium without a window and with a profile of its own. */
final class Browser implements AutoCloseable {
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Held, because a logger that nobody holds forgets its level. It speaks of unknown versions. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  /**
   * Starts it.
   *
   * @param profile an empty folder
   */
  Browser(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    driver = new ChromeDriver(service, options);
  }

  /** A window of this width, and light or dark as the system would ask for. */
  Browser shaped(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    return this;
  }

  static boolean installed() {
    return Files.isExecutable(DRIVER);
  }

  Browser open(String address) {
    driver.get(address);
    return this;
  }

  WebElement find(String css) {
    until("there is " + css, () -> !driver.findElements(By.cssSelector(css)).isEmpty());
    return driver.findElement(By.cssSelector(css));
  }

  /** Waits for a link or a button with these words, in the dialog where one is open. */
  void press(String words) {
    String named =
        "//*[self::a or self::button][not(//dialog[@open]) or ancestor::dialog]"
            + "[contains(normalize-space(.), '"
            + words
            + "')]";
    until(words + " can be pressed", () -> shown(named).isPresent());
    shown(named).orElseThrow().click();
  }

  private Optional<WebElement> shown(String xpath) {
    return driver.findElements(By.xpath(xpath)).stream()
        .filter(WebElement::isDisplayed)
        .findFirst();
  }

  void type(String css, CharSequence... keys) {
    find(css).sendKeys(keys);
  }

  String focused() {
    return String.valueOf(
        driver.executeScript(
            "return document.activeElement.id || document.activeElement.textContent"));
  }

  void press(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  void sees(String words) {
    until("the page says " + words, () -> find("body").getText().contains(words));
  }

  void misses(String words) {
    until("the page no longer says " + words, () -> !find("body").getText().contains(words));
  }

  /** How many pixels the page is wider than its window. */
  long overflow() {
    return (Long)
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  void hasNoAccessibilityProblem() {
    assertThat(new AxeBuilder().analyze(driver).getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  /** Whatever the page complained about in its console. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  void picture(Path file) throws IOException {
    File taken = driver.getScreenshotAs(OutputType.FILE);
    Files.move(taken.toPath(), file, StandardCopyOption.REPLACE_EXISTING);
  }

  void until(String what, BooleanSupplier happened) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(happened)) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The page redraws itself: what was found may be gone before it is asked. */
  private static boolean holds(BooleanSupplier happened) {
    try {
      return happened.getAsBoolean();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
