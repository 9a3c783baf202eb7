package org.jointheconversation.demo;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.audience.AudienceCsv;
import org.jointheconversation.audience.AudienceRow;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.sandbox.SandboxPerson;

/** The people one can be in the sandbox. */
final class MadeUpStaff {
  private static final List<String> NAMES =
      List.of(
          "Amara", "Ben", "Carys", "Dev", "Efa", "Femi", "Grace", "Hassan", "Isla", "Jakub", "Kemi",
          "Liam", "Megan", "Nadia", "Owen", "Priya", "Quinn", "Rhys", "Sana", "Tom", "Uma",
          "Victor", "Wanda", "Xin", "Yusuf", "Zofia", "Aled", "Bella", "Chen", "Dilys", "Elif",
          "Finn", "Gwen", "Hugo", "Ines", "Joy", "Kofi", "Lowri", "Maya", "Noor");

  private MadeUpStaff() {}

  /** In the order of the audience file, guests left out: nobody asks them. */
  static List<SandboxPerson> all() {
    List<AudienceRow> rows = new ArrayList<>();
    AudienceCsv.read(SampleFiles.staff(), BadRows.REFUSE, rows::add);
    List<SandboxPerson> people = new ArrayList<>();
    for (AudienceRow row : rows) {
      if (!row.guest()) {
        people.add(new SandboxPerson(row.user(), label(people.size(), row)));
      }
    }
    return people;
  }

  private static String label(int number, AudienceRow row) {
    return String.join(
        ", ",
        NAMES.get(number % NAMES.size()),
        row.cell().role(),
        row.cell().organisation() + " " + row.cell().site());
  }
}
