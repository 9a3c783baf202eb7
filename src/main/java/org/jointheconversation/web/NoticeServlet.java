package org.jointheconversation.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.TextBundle;

/**
 * {@code /privacy} and {@code /terms}, to which the manifests of both apps lead: what staff are
 * told in the chat about every consultation, for whoever looks at the app before they have it
 * (T25). In English, and with {@code ?lang=cy} in Welsh. Thread-safe.
 */
public final class NoticeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<Language, byte[]> pages = new EnumMap<>(Language.class);

  /**
   * A heading and its sentences.
   *
   * @param title may not be empty
   */
  public record Section(String title, String words) {}

  /** What a page says, in one language. */
  public record Notice(
      String path, Language language, String title, String lead, List<Section> sections) {

    /** The same page in the other language. */
    public String elsewhere() {
      return language == Language.ENGLISH ? path + "?lang=" + other().tag() : path;
    }

    /** The language that the page is not in. */
    public Language other() {
      return language == Language.ENGLISH ? Language.WELSH : Language.ENGLISH;
    }

    /** That language's own name. */
    public String otherName() {
      return new TextBundle("pages", language).get("other-language");
    }
  }

  /** The pages never change, so they are rendered once. */
  private NoticeServlet(Function<Language, Notice> notices) {
    TemplateEngine engine = Templates.engine();
    for (Language language : Language.values()) {
      StringOutput output = new StringOutput();
      engine.render("notice.jte", notices.apply(language), output);
      pages.put(language, output.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Who sees what.
   *
   * @param minGroup the smallest group of which anything is shown
   * @param retentionDays how long words are kept where a consultation says nothing else
   */
  static NoticeServlet privacy(int minGroup, int retentionDays) {
    return new NoticeServlet(language -> privacy(language, minGroup, retentionDays));
  }

  private static Notice privacy(Language language, int minGroup, int retentionDays) {
    TextBundle page = new TextBundle("pages", language);
    TextBundle chat = new TextBundle("texts", language);
    return new Notice(
        "/privacy",
        language,
        page.get("privacy.title"),
        page.get("privacy.lead"),
        List.of(
            new Section(chat.get("privacy.who.title"), page.get("privacy.who")),
            new Section(chat.get("privacy.kept.title"), chat.get("privacy.kept")),
            new Section(chat.get("privacy.sees.title"), page.get("privacy.sees", minGroup)),
            new Section(chat.get("privacy.platform.title"), chat.get("privacy.platform")),
            new Section(
                chat.get("privacy.when.title"), page.get("privacy.when", retentionDays, minGroup)),
            new Section(chat.get("privacy.back.title"), page.get("privacy.back")),
            new Section(chat.get("privacy.contact.title"), page.get("privacy.contact")),
            new Section(page.get("privacy.page.title"), page.get("privacy.page"))));
  }

  /** What may be expected of the app. */
  static NoticeServlet terms() {
    return new NoticeServlet(
        language -> {
          TextBundle page = new TextBundle("pages", language);
          List<Section> sections =
              Arrays.stream("for not please asked words work limits".split(" "))
                  .map(name -> "terms." + name)
                  .map(key -> new Section(page.get(key + ".title"), page.get(key)))
                  .toList();
          return new Notice(
              "/terms", language, page.get("terms.title"), page.get("terms.lead"), sections);
        });
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language =
        Optional.ofNullable(request.getParameter("lang"))
            .flatMap(Language::ofTag)
            .orElse(Language.ENGLISH);
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(pages.get(language));
  }
}
