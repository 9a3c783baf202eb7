package org.jointheconversation.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The pages, which are compiled with the program. */
final class Templates {
  private Templates() {}

  /** Renders them; thread-safe. */
  static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null,
        ContentType.Html,
        Templates.class.getClassLoader(),
        "org.jointheconversation.web.pages");
  }
}
