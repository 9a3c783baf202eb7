package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Coordinators look at drafts and themes in their chat, and decide there. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ReviewInChatTest {
  private static final String NURSE = "slack:T1/U1";
  private static final String SLUG = "getting-tech-right";
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W48");

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-30T08:00:00Z");
  private TestInstallation installation;
  private Ward ward;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    String yaml = Samples.CONSULTATION.replace("quotes: none", "quotes: opt-in");
    ward = Ward.begin(installation, clock, yaml, slack("U1", "p1"));
    StringBuilder rows = new StringBuilder("text,person,week,quote\n");
    IntStream.rangeClosed(1, 15)
        .forEach(
            i ->
                rows.append("The printer on my ward jams every single morning,p")
                    .append(i)
                    .append(",2026-W48,yes\n"));
    Path file = installation.write("replies.csv", rows.toString());
    installation.ok("import", SLUG, file.toString(), "--as", ADMIN);
    ward.features.theming().themeAll(ward.features.consultations().get(SLUG).id());
    ward.features.digests().due(SLUG, WEEK);
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private View view(String who, String action, String name) {
    return ward.talk.conversation().view(ChatUser.parse(who), action, name);
  }

  private Form form(String who, String action, String name) {
    return ((View.FormView) view(who, action, name)).form();
  }

  private String press(String who, Form form, Map<String, String> values) {
    return Talk.said(ward.talk.submit(who, form.action(), form.round(), values));
  }

  private String draft() {
    return ward.texts("SELECT id FROM edition WHERE organisation = '' ORDER BY number DESC").get(0);
  }

  private String quote() {
    return ward.texts("SELECT quote_id FROM quote WHERE edition_id = '" + draft() + "'").get(0);
  }

  private List<String> states() {
    return ward.texts("SELECT number || ' ' || state FROM edition WHERE organisation = ''");
  }

  private static String words(View view) {
    return ((View.TextView) view).blocks().toString();
  }

  @Test
  void a_draft_waits_is_read_and_released_and_waits_no_more() {
    assertThat(ward.types(ADMIN, "digest")).contains("One digest waits");
    assertThat(words(view(ADMIN, Actions.DIGEST_LOOK, draft()))).contains("printer on my ward");
    Form release = form(ADMIN, Actions.DIGEST_RELEASE, draft());
    assertThat(release.intro()).contains("posted to 2 channels");
    assertThat(press(ADMIN, release, Map.of())).startsWith("Released");
    assertThat(states()).containsExactly("1 RELEASED");
    assertThat(press(ADMIN, release, Map.of())).contains("cannot be done any more");
    assertThat(ward.types(ADMIN, "digest")).contains("No digest waits");
  }

  @Test
  void a_draft_is_kept_back_and_can_still_be_released() {
    press(ADMIN, form(ADMIN, Actions.DIGEST_HOLD, draft()), Map.of());
    assertThat(states()).containsExactly("1 HELD");
    assertThat(ward.types(ADMIN, "digest")).contains("Kept back");
    press(ADMIN, form(ADMIN, Actions.DIGEST_RELEASE, draft()), Map.of());
    assertThat(states()).containsExactly("1 RELEASED");
  }

  @Test
  void a_quote_is_kept_out_for_good() {
    Form quotes = form(ADMIN, Actions.DIGEST_QUOTE, draft());
    String theme = ((Form.ChoiceField) quotes.fields().get(0)).choices().get(0).value();
    String quoted = quote();
    press(ADMIN, quotes, Map.of(Actions.THEME, theme));
    assertThat(quote()).isNotEqualTo(quoted);
    assertThat(Talk.said(ward.talk.submit(ADMIN, quotes.action(), "gone", Map.of())))
        .contains("cannot be done");
  }

  @Test
  void nobody_without_the_role_sees_or_decides_anything() {
    String id = draft();
    for (String action :
        List.of(
            Actions.DIGEST,
            Actions.DIGEST_LOOK,
            Actions.DIGEST_RELEASE,
            Actions.DIGEST_HOLD,
            Actions.DIGEST_QUOTE)) {
      assertThat(words(view(NURSE, action, id))).contains("coordinator");
      assertThat(Talk.said(ward.talk.submit(NURSE, action, id, Map.of()))).contains("coordinator");
    }
    for (String action :
        List.of(Actions.THEMES, Actions.THEME_SORT, Actions.THEME_RENAME, Actions.THEME_PROMOTE)) {
      assertThat(words(view(NURSE, action, SLUG + "/1"))).contains("coordinator");
    }
    Map<String, String> renamed = Map.of(Actions.THEME, "printing", Actions.NAME, "Ours now");
    assertThat(Talk.said(ward.talk.submit(NURSE, Actions.THEME_RENAME, SLUG + "/", renamed)))
        .contains("coordinator");
    assertThat(states()).containsExactly("1 DRAFT");
  }

  @Test
  void a_theme_is_renamed_and_the_draft_follows() {
    Form rename = form(ADMIN, Actions.THEME_RENAME, SLUG + "/");
    Answer empty =
        ward.talk.submit(ADMIN, rename.action(), rename.round(), Map.of("theme", "printing"));
    assertThat(empty).isInstanceOf(Answer.Invalid.class);
    press(ADMIN, rename, Map.of(Actions.THEME, "printing", Actions.NAME, "Printers fail us"));
    ward.features.theming().themeAll(ward.features.consultations().get(SLUG).id());
    ward.features.digests().correct(SLUG, WEEK);
    assertThat(words(view(ADMIN, Actions.DIGEST_LOOK, draft()))).contains("Printers fail us");
  }

  @Test
  void a_theme_that_is_gone_or_made_up_is_refused_kindly() {
    Form rename = form(ADMIN, Actions.THEME_RENAME, SLUG + "/");
    assertThat(press(ADMIN, rename, Map.of(Actions.THEME, "none", Actions.NAME, "Something")))
        .contains("cannot be done");
    assertThat(words(view(ADMIN, Actions.THEME_PROMOTE, SLUG + "/77"))).contains("cannot be done");
    assertThat(words(view(ADMIN, Actions.THEME_RENAME, "no-such-thing/"))).contains("cannot be");
    Form merge = form(ADMIN, Actions.THEME_MERGE, SLUG + "/");
    Map<String, String> same = Map.of(Actions.THEME, "printing", Actions.INTO, "printing");
    assertThat(ward.talk.submit(ADMIN, merge.action(), merge.round(), same))
        .isInstanceOf(Answer.Invalid.class);
  }

  @Test
  void an_unsure_reply_is_sorted_by_a_token_that_is_not_its_id() {
    Rows.change(installation.database(), "UPDATE assignment SET sure = 0");
    assertThat(ward.types(ADMIN, "themes")).contains("About 15 replies wait");
    Form sort = form(ADMIN, Actions.THEME_SORT, SLUG + "/");
    assertThat(sort.intro()).contains("printer on my ward");
    List<String> ids = ward.texts("SELECT CAST(id AS TEXT) FROM reply");
    assertThat(ids).noneMatch(id -> sort.round().contains(id));
    assertThat(press(ADMIN, sort, Map.of(Actions.THEME, "printing"))).startsWith("Kept");
    assertThat(ward.number("SELECT count(*) FROM coding_event")).isEqualTo(1);
  }

  @Test
  void a_draft_in_the_review_channel_carries_the_buttons() {
    List<Block> blocks =
        ward.features
            .digests()
            .message(
                draft(), org.jointheconversation.chat.ChatChannel.parse("slack:T1/CREVIEW"), true)
            .orElseThrow()
            .blocks();
    assertThat(blocks.toString())
        .contains("digest-release", "digest-hold", "digest-quote", "theme-rename");
  }
}
