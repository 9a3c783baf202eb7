package org.jointheconversation.theme.coding;

import java.util.List;
import java.util.Optional;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Theme;
import org.jointheconversation.theme.coding.CodingStore.Readable;

/**
 * Replies whose theme is not sure, one at a time, for chats: each is named by a keyed token, since
 * no button may hold a reply's id. For coordinators. Thread-safe.
 */
public final class Sorting {
  private static final String KEY = "sorting";

  /** So many wait at the most between being shown and being decided about. */
  private static final int MOST_LOOKED_AT = 50;

  private final CodingDesk desk;
  private final CodingStore store;
  private final Theming theming;
  private final KeyStore keys;

  public Sorting(CodingDesk desk, CodingStore store, Theming theming, KeyStore keys) {
    this.desk = desk;
    this.store = store;
    this.theming = theming;
    this.keys = keys;
  }

  /**
   * A reply to sort.
   *
   * @param token names it, as it reads now
   * @param offers the themes it may have, the likeliest in front
   */
  public record Item(String token, ReplyText text, List<Theme> offers) {
    public Item {
      offers = List.copyOf(offers);
    }

    @Override
    public String toString() {
      return "Item[hidden]";
    }
  }

  /**
   * The reply that teaches most; empty where none waits that others than its writer may read.
   *
   * @throws org.jointheconversation.access.AccessDeniedException without the role
   */
  public Optional<Item> next(String consultation, String by) {
    return desk.unsure(consultation, 1, by).readable().stream()
        .findFirst()
        .map(reply -> item(consultation, reply, by));
  }

  /**
   * A reply has this theme.
   *
   * @param theme an id, or {@code unclassified}
   * @return false where it waits no more: somebody has decided, or its writer has changed it
   * @throws CodingRefusedException where there is no such theme any more
   */
  public boolean decide(String consultation, String token, String theme, String by) {
    long id = store.consultation(consultation).orElse(0L);
    Optional<Readable> found =
        store.unsure(id, MOST_LOOKED_AT).stream()
            .filter(reply -> token(reply).equals(token))
            .findFirst();
    found.ifPresent(reply -> desk.reassign(consultation, reply.reply(), List.of(theme), by));
    return found.isPresent();
  }

  private Item item(String consultation, Readable reply, String by) {
    Codebook codebook = desk.coding(consultation, by).codebook();
    long id = store.consultation(consultation).orElseThrow();
    List<Theme> offers =
        theming.offers(id, reply).stream()
            .flatMap(
                offer -> codebook.themes().stream().filter(one -> one.id().equals(offer.theme())))
            .toList();
    return new Item(token(reply), reply.text(), offers);
  }

  private String token(Readable reply) {
    return Pseudonyms.replyToken(keys.installationKey(KEY), reply.reply(), reply.text());
  }
}
