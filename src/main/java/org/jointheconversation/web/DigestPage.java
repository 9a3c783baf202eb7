package org.jointheconversation.web;

import static java.util.stream.Collectors.joining;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.words.DigestWords;

/**
 * The digest as one HTML page that needs nothing else: all its themes, for a screen, a printer or
 * an e-mail. The same digest gives the same bytes. Thread-safe.
 */
public final class DigestPage {
  private final TemplateEngine engine = Templates.engine();

  /** The whole page, without the empty lines that a template leaves. */
  public String render(Digest digest) {
    StringOutput page = new StringOutput();
    engine.render("digest.jte", Map.of("digest", digest, "words", new DigestWords(digest)), page);
    return page.toString().lines().filter(line -> !line.isBlank()).collect(joining("\n", "", "\n"));
  }
}
