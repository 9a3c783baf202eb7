package org.jointheconversation.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;

/** Turns rows of an audience file into members, in portions; only a person's keyed hash is kept. */
public final class Enrolling {
  /** Members a transaction: short enough not to hold up replies. */
  private static final int PORTION = 1_000;

  private final InstallationKey persons;

  /**
   * @param persons the installation's key for persons
   */
  public Enrolling(InstallationKey persons) {
    this.persons = persons;
  }

  /**
   * Hands the members of a file on, portion by portion.
   *
   * @throws RefusedFileException where the file cannot be taken
   */
  public CsvResult read(CsvInput file, BadRows badRows, Consumer<List<AudienceMember>> portions) {
    List<AudienceMember> portion = new ArrayList<>(PORTION);
    CsvResult result =
        AudienceCsv.read(
            file,
            badRows,
            row -> {
              portion.add(member(row));
              if (portion.size() == PORTION) {
                portions.accept(List.copyOf(portion));
                portion.clear();
              }
            });
    if (!portion.isEmpty()) {
      portions.accept(List.copyOf(portion));
    }
    return result;
  }

  private AudienceMember member(AudienceRow row) {
    return new AudienceMember(
        row.user(),
        row.cell().organisation(),
        row.cell().role(),
        row.cell().site(),
        row.timeZone().getId(),
        person(row),
        row.guest());
  }

  private PersonKey person(AudienceRow row) {
    return row.person()
        .map(person -> Pseudonyms.person(persons, person))
        .orElseGet(() -> Pseudonyms.memberPerson(persons, row.user().wire()));
  }
}
