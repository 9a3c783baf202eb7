package org.jointheconversation.rights;

import java.util.List;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.PersonKey;

/** What is stored about a member outside the replies. Thread-safe. */
public interface MyDataSource {

  List<DeliveryRow> deliveries(long member);

  /** Previews that were sent to an account. */
  List<DeliveryRow> previews(ChatUser account);

  /** As whom people are known. */
  Persons persons();

  /** How many rounds of closed consultations the member answered: whose replies cannot be found. */
  int answeredBeyondReach(long member);

  /** The themes a reply was assigned to, best first. */
  List<String> themes(long reply);

  /** What a person said where people are being asked whether something is fixed. */
  List<VoteRow> votes(long consultation, List<PersonKey> persons);

  /** A vote, as it is told to the person. */
  record VoteRow(String consultation, String theme, String vote) {}

  /** One delivery, as it is told to the person. */
  record DeliveryRow(String consultation, String prompt, String state) {}
}
