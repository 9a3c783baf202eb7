package org.jointheconversation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The sandbox in a real browser. */
class SandboxBrowserTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 360;

  @TempDir private static Path profile;
  private static Browser chromium;

  private final Example example = new Example();

  @BeforeAll
  static void startBrowser() {
    assumeTrue(
        Browser.installed(),
        "no Chromium driver at " + Browser.DRIVER + ": apt-get install chromium chromium-driver");
    chromium = new Browser(profile);
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void fill() {
    example.fill();
  }

  /** The page leaves first: it would ask a server that is gone. */
  @AfterEach
  void stop() {
    chromium.open("about:blank").complaints();
    example.close();
  }

  @Test
  void one_can_be_several_people_who_answer_edit_show_and_withdraw() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.press("Ben");
    browser.sees(FakeConversation.QUESTION);
    browser.press("Reply");
    browser.find("dialog[open]");
    browser.type("#field-text", "Nine log-ins <b>before</b> lunch");
    browser.press("Send");
    browser.sees("Kept, Tuesday 14:02");
    browser.misses("Asked by Example NHS Trust");
    browser.press("Show");
    browser.sees("Nine log-ins <b>before</b> lunch");
    browser.press("Close");
    browser.press("Edit");
    browser.find("dialog[open]");
    browser.type("#field-text", " and after");
    browser.press("Send");
    browser.press("Show");
    browser.sees("before</b> lunch and after");
    browser.press("Close");
    browser.press("Withdraw");
    browser.press("Go");
    browser.sees("Taken back. Nothing is kept.");
    browser.press("Chidi");
    browser.sees("Asked by Example NHS Trust");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void what_was_not_kept_stays_in_its_field_with_the_reason_beside_it() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.press("Ben");
    browser.press("Reply");
    browser.find("dialog[open]");
    browser.press("Send");
    browser.sees("Please write something first.");
    browser.type("#field-text", "disk full");
    browser.press("Send");
    browser.sees("We could not keep this just now.");
    assertThat(browser.find("#field-text").getDomProperty("value")).isEqualTo("disk full");
    assertThat(browser.focused()).isEqualTo("field-text");
  }

  @Test
  void everything_works_with_the_keyboard_and_the_focus_is_never_lost() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.sees("Amara");
    browser.type("#composer-text", "help", Keys.ENTER);
    browser.sees("Help is here.");
    assertThat(browser.focused()).isEqualTo("composer-text");
    browser.type("article button", Keys.ENTER);
    browser.type("#field-text", "typed by hand", Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.misses("Asked by Example NHS Trust");
    assertThat(browser.focused()).contains("Kept, Tuesday 14:02");
    browser.type("article button", Keys.ENTER);
    browser.sees("What you said");
    browser.press(Keys.ESCAPE);
    browser.misses("What you said");
    assertThat(browser.focused()).isEqualTo("Show");
  }

  @Test
  void a_tap_in_a_window_shows_what_comes_next_and_the_window_keeps_the_focus() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.sees("Amara");
    browser.type("#composer-text", "help", Keys.ENTER);
    browser.press("Words of others");
    browser.sees("Do these fit you too?");
    assertThat(browser.find("dialog [role=group]").getDomAttribute("aria-label"))
        .isEqualTo("The network is slow again");
    browser.press("This affects me too");
    browser.sees("Thank you, that is kept.");
    assertThat(browser.focused()).isEqualTo("dialog-title");
    browser.hasNoAccessibilityProblem();
  }

  @Test
  void what_is_answered_below_is_where_the_focus_goes() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.sees("Amara");
    browser.type("#composer-text", "help", Keys.ENTER);
    browser.press("Tell us something");
    browser.type("#field-text", "The lift is slow", Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.until(
        "the answer has the focus", () -> browser.focused().contains("Kept, Tuesday 14:02"));
  }

  @Test
  void a_message_that_comes_later_appears_by_itself_and_marks_its_chat() {
    Browser browser = chromium.shaped(WIDE, false).open(example.address("/sandbox"));
    browser.press("digest");
    browser.sees("week 47");
    browser.press("Amara");
    browser.sees("Kept, Tuesday");
    example.gateway.post(Example.DIGEST, FakeConversation.receipt());
    browser.until(
        "the channel is marked", () -> browser.find("#channels a").getText().contains("New"));
    example.gateway.send(Example.AMARA, FakeConversation.prompt("Did it get better?"));
    browser.sees("Did it get better?");
  }

  @Test
  void on_a_phone_the_list_and_the_chat_take_turns() {
    Browser browser = chromium.shaped(PHONE, false).open(example.address("/sandbox"));
    browser.press("Amara");
    browser.sees("Kept, Tuesday");
    browser.misses("Channels");
    assertThat(browser.overflow()).isZero();
    browser.press("All chats");
    browser.sees("Channels");
    assertThat(browser.focused()).contains("Amara");
    assertThat(browser.overflow()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
  void has_no_accessibility_problem_that_axe_knows(int width, boolean dark) {
    Browser browser = chromium.shaped(width, dark).open(example.address("/"));
    browser.hasNoAccessibilityProblem();
    browser.open(example.address("/sandbox?room=u%3Asandbox%3ADEMO%2Famara"));
    browser.sees("Kept, Tuesday");
    browser.hasNoAccessibilityProblem();
    browser.press("Reply");
    browser.find("dialog[open]");
    browser.press("Send");
    browser.sees("Please write something first.");
    browser.hasNoAccessibilityProblem();
  }
}
