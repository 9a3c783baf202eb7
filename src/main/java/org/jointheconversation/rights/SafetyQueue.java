package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.reply.FlagStore;
import org.jointheconversation.reply.FlagStore.Decision;
import org.jointheconversation.reply.FlagStore.Flagged;
import org.jointheconversation.safety.Concern;

/**
 * The replies that a named person must look at before they may be quoted (platform rules N22, N24).
 * Open to information governance alone. It shows no writer, and nothing of where a reply came from:
 * it is there to keep words back, not to find people. Thread-safe.
 */
public final class SafetyQueue {
  private static final String KEY = "queue";
  private static final int MOST_ITEMS = 5;

  /** So that every platform can show a whole page, whatever is escaped in it. */
  private static final int MOST_CHARACTERS = 4_000;

  private final FlagStore flags;
  private final ConsultationStore consultations;
  private final KeyStore keys;
  private final Access access;
  private final AuditLog audit;

  public SafetyQueue(
      FlagStore flags,
      ConsultationStore consultations,
      KeyStore keys,
      Access access,
      AuditLog audit) {
    this.flags = flags;
    this.consultations = consultations;
    this.keys = keys;
    this.access = access;
    this.audit = audit;
  }

  /**
   * A reply as the queue shows it.
   *
   * @param token names it, as it reads now, in a button
   * @param prompt empty for what was said unasked
   * @param week empty once closing has taken it
   */
  public record Item(
      String token,
      String consultation,
      Optional<String> prompt,
      Optional<IsoWeek> week,
      Set<Concern> concerns,
      ReplyText text) {}

  /**
   * What is looked at in one go.
   *
   * @param waiting how many wait in all, these included
   */
  public record Page(List<Item> items, int waiting) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * How many wait.
   *
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public int waiting(String account) {
    access.require(account, Role.GOVERNANCE);
    return flags.waiting().size();
  }

  /**
   * The first page, oldest week first and in no order within a week; written to the audit log.
   *
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public Page look(String account) {
    access.require(account, Role.GOVERNANCE);
    List<Flagged> waiting = flags.waiting();
    List<Flagged> shown = firstPage(waiting);
    record(account, "queue-look", shown);
    return new Page(shown.stream().map(this::item).toList(), waiting.size());
  }

  /**
   * One reply, to look at again before it is decided about; written to the audit log.
   *
   * @return empty where somebody has decided already, or the reply has changed or is gone
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public Optional<Item> look(String account, String token) {
    access.require(account, Role.GOVERNANCE);
    Optional<Flagged> found = find(token);
    found.ifPresent(reply -> record(account, "queue-look", List.of(reply)));
    return found.map(this::item);
  }

  /**
   * Decides about one reply; written to the audit log.
   *
   * @return false where somebody has decided already, or the reply has changed or is gone
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public boolean decide(String account, String token, Decision decision) {
    access.require(account, Role.GOVERNANCE);
    Optional<Flagged> decided = find(token).filter(reply -> flags.decide(reply, decision));
    String verb = decision == Decision.CLEARED ? "queue-clear" : "queue-keep";
    decided.ifPresent(reply -> record(account, verb, List.of(reply)));
    return decided.isPresent();
  }

  private static List<Flagged> firstPage(List<Flagged> waiting) {
    List<Flagged> page = new ArrayList<>();
    int characters = 0;
    for (Flagged reply : waiting) {
      characters += reply.text().reveal().length();
      if (page.size() == MOST_ITEMS || !page.isEmpty() && characters > MOST_CHARACTERS) {
        break;
      }
      page.add(reply);
    }
    return page;
  }

  private Optional<Flagged> find(String token) {
    InstallationKey key = keys.installationKey(KEY);
    return flags.waiting().stream().filter(reply -> token(key, reply).equals(token)).findFirst();
  }

  private static String token(InstallationKey key, Flagged reply) {
    return Pseudonyms.replyToken(key, reply.id(), reply.text());
  }

  /** Counts alone, by consultation: neither which reply nor what it says. */
  private void record(String account, String verb, List<Flagged> replies) {
    Map<String, Integer> counts = new TreeMap<>();
    replies.forEach(reply -> counts.merge(slug(reply), 1, Integer::sum));
    counts.forEach(
        (slug, count) ->
            audit.record(account, verb, slug, count + (count == 1 ? " reply" : " replies")));
  }

  private String slug(Flagged reply) {
    return consultations.find(reply.consultation()).map(Consultation::slug).orElse("");
  }

  private Item item(Flagged reply) {
    Optional<Revision> revision = consultations.inForce(reply.consultation());
    String title = revision.map(found -> found.definition().title()).orElseGet(() -> slug(reply));
    Optional<String> prompt =
        reply.prompt().map(id -> revision.flatMap(r -> question(r, id)).orElse(id));
    String token = token(keys.installationKey(KEY), reply);
    return new Item(token, title, prompt, reply.week(), reply.concerns(), reply.text());
  }

  private static Optional<String> question(Revision revision, String prompt) {
    return revision.definition().prompt(prompt).map(PromptDefinition::text);
  }
}
