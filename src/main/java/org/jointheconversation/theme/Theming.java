package org.jointheconversation.theme;

public final class Theming {
  public Theming(ThemeStore store, LazySentenceModel model) {}

  public void themeAll() {}
}
