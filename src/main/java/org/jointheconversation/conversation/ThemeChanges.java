package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Theme;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.CodingRefusedException;
import org.jointheconversation.theme.coding.EmergentGroup;
import org.jointheconversation.theme.coding.Sorting;

/** The forms by which coordinators decide about themes, and what comes of them. Thread-safe. */
final class ThemeChanges {
  private static final int LONGEST_NAME = 80;

  private final CodingDesk desk;
  private final Sorting sorting;
  private final Wording wording;

  ThemeChanges(CodingDesk desk, Sorting sorting, Wording wording) {
    this.desk = desk;
    this.sorting = sorting;
    this.wording = wording;
  }

  /** What a button opens. */
  View view(ChatUser who, String action, SplitName name) {
    String account = who.wire();
    try {
      List<Theme> themes = desk.coding(name.consultation(), account).codebook().themes();
      return switch (action) {
        case Actions.THEME_SORT -> sort(name.consultation(), account, themes);
        case Actions.THEME_RENAME -> form(action, name, "", List.of(which(themes), name("")));
        case Actions.THEME_MERGE -> form(action, name, "", List.of(which(themes), into(themes)));
        default -> aboutGroup(action, name, account, themes);
      };
    } catch (AccessDeniedException denied) {
      return words("themes.denied");
    } catch (CodingRefusedException gone) {
      return words("themes.refused");
    }
  }

  private View sort(String consultation, String account, List<Theme> themes) {
    Optional<Sorting.Item> next = sorting.next(consultation, account);
    if (next.isEmpty()) {
      return words("theme-sort.none");
    }
    List<Theme> offered = new ArrayList<>(next.get().offers());
    themes.stream().filter(theme -> !offered.contains(theme)).forEach(offered::add);
    List<Form.Choice> choices = new ArrayList<>(choices(offered));
    choices.add(Math.min(3, choices.size()), none());
    String first = choices.get(0).value();
    Form.Field field =
        new Form.ChoiceField(Actions.THEME, text("theme-sort.which"), choices, first, true);
    SplitName name = new SplitName(consultation, next.get().token());
    String said = "“" + next.get().text().reveal() + "”";
    return form(Actions.THEME_SORT, name, said, List.of(field));
  }

  private Form.Choice none() {
    return new Form.Choice(Assignment.UNCLASSIFIED, text("theme-sort.unclassified"));
  }

  private View aboutGroup(String action, SplitName name, String account, List<Theme> themes) {
    Optional<EmergentGroup> group =
        desk.undecided(name.consultation(), account).stream()
            .filter(one -> one.id() == name.number())
            .findFirst();
    if (group.isEmpty()) {
      return words("themes.refused");
    }
    String intro = text("themes.new", group.get().name());
    return switch (action) {
      case Actions.THEME_PROMOTE -> form(action, name, intro, List.of(name(group.get().name())));
      case Actions.THEME_ABSORB -> form(action, name, intro, List.of(which(themes)));
      default -> form(action, name, intro, List.of());
    };
  }

  /** A form that came back. */
  Answer submit(Inbound from, FormInput input) {
    SplitName name = SplitName.of(input.round());
    String typed = input.values().getOrDefault(Actions.NAME, "").strip();
    boolean named =
        !List.of(Actions.THEME_RENAME, Actions.THEME_PROMOTE).contains(input.action())
            || (typed.length() >= 2 && typed.codePointCount(0, typed.length()) <= LONGEST_NAME);
    if (!named) {
      return new Answer.Invalid(Map.of(Actions.NAME, text("themes.name.flaw", LONGEST_NAME)));
    }
    try {
      return decide(from.who().wire(), name, input, typed);
    } catch (AccessDeniedException denied) {
      return say("themes.denied");
    } catch (CodingRefusedException refused) {
      return say("themes.refused");
    }
  }

  private Answer decide(String account, SplitName name, FormInput input, String typed) {
    String consultation = name.consultation();
    String theme = input.values().getOrDefault(Actions.THEME, "");
    switch (input.action()) {
      case Actions.THEME_SORT -> {
        return sorted(consultation, sorting.decide(consultation, name.rest(), theme, account));
      }
      case Actions.THEME_RENAME -> desk.rename(consultation, theme, typed, account);
      case Actions.THEME_MERGE -> {
        String into = input.values().getOrDefault(Actions.INTO, "");
        if (into.equals(theme)) {
          return new Answer.Invalid(Map.of(Actions.INTO, text("theme-merge.same")));
        }
        desk.merge(consultation, theme, into, account);
      }
      case Actions.THEME_PROMOTE ->
          desk.promote(consultation, name.number(), theme(typed), account);
      case Actions.THEME_ABSORB -> desk.absorb(consultation, name.number(), theme, account);
      default -> desk.dismiss(consultation, name.number(), account);
    }
    return say("themes.changed");
  }

  private Answer sorted(String consultation, boolean kept) {
    String done = text(kept ? "theme-sort.done" : "themes.refused");
    String next = new SplitName(consultation, "").written();
    return new Answer.Say(
        wording.messages().withButton(done, text("theme-sort.next"), Actions.THEME_SORT, next));
  }

  /** An id that lasts is made of the first name; a theme renamed later keeps it. */
  private static Theme theme(String name) {
    String id =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+)|(-+$)", "");
    String fitting = id.substring(0, Math.min(id.length(), 40)).replaceAll("-+$", "");
    return themeOrRefusal(fitting, name);
  }

  private static Theme themeOrRefusal(String id, String name) {
    try {
      return new Theme(id, name, "", List.of());
    } catch (IllegalArgumentException noId) {
      throw new CodingRefusedException("no id can be made of this name");
    }
  }

  private Form.Field which(List<Theme> themes) {
    return choice(Actions.THEME, "themes.which", themes);
  }

  private Form.Field into(List<Theme> themes) {
    return choice(Actions.INTO, "theme-merge.into", themes);
  }

  private Form.Field choice(String id, String label, List<Theme> themes) {
    return new Form.ChoiceField(id, text(label), choices(themes), "", true);
  }

  private static List<Form.Choice> choices(List<Theme> themes) {
    return themes.stream().map(theme -> new Form.Choice(theme.id(), theme.name())).toList();
  }

  private Form.Field name(String value) {
    return new Form.TextField(
        Actions.NAME, text("themes.name"), text("themes.name.example"), LONGEST_NAME, value);
  }

  private View form(String action, SplitName name, String intro, List<Form.Field> fields) {
    String says = intro.isEmpty() ? text(action + ".intro") : intro;
    return new View.FormView(
        new Form(
            action,
            name.written(),
            text(action + ".title"),
            says,
            fields,
            text(action + ".submit"),
            text("themes.note")));
  }

  private View words(String key) {
    return new View.TextView(text("themes.title"), List.of(new Block.Paragraph(text(key))));
  }

  private Answer say(String key) {
    return new Answer.Say(wording.messages().say(key));
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }
}
