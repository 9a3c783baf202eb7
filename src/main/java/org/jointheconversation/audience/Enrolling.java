package org.jointheconversation.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.redaction.names.NameParts;

/**
 * Turns rows of an audience file into members, in portions; of a person and of a name only keyed
 * hashes are kept.
 */
public final class Enrolling {
  /** Members a transaction: short enough not to hold up replies. */
  private static final int PORTION = 1_000;

  private final InstallationKey persons;
  private final InstallationKey names;

  /**
   * @param persons the installation's key for persons
   * @param names its key for the parts of names
   */
  public Enrolling(InstallationKey persons, InstallationKey names) {
    this.persons = persons;
    this.names = names;
  }

  /**
   * Hands the members of a file on, portion by portion.
   *
   * @throws RefusedFileException where the file cannot be taken
   */
  public CsvResult read(CsvInput file, BadRows badRows, Consumer<Portion> portions) {
    List<AudienceMember> members = new ArrayList<>(PORTION);
    Map<ChatUser, Set<Long>> known = new HashMap<>();
    CsvResult result =
        AudienceCsv.read(
            file,
            badRows,
            row -> {
              members.add(member(row));
              row.name().ifPresent(name -> known.put(row.user(), tokens(name)));
              if (members.size() == PORTION) {
                portions.accept(new Portion(members, known));
                members.clear();
                known.clear();
              }
            });
    if (!members.isEmpty()) {
      portions.accept(new Portion(members, known));
    }
    return result;
  }

  private Set<Long> tokens(String name) {
    return NameParts.of(name).stream()
        .map(part -> Pseudonyms.nameToken(names, part))
        .collect(Collectors.toUnmodifiableSet());
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
