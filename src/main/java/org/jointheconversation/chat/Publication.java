package org.jointheconversation.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.TryLater;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what stands in a channel to what it is to say, the same way on every platform: changed
 * parts are edited, parts too many are removed, missing parts are posted, in this order. What a
 * platform may have posted without saying so is never posted again; what was edited may be edited
 * again. A part in the thread that the platform refuses is left out: the post stands without it.
 * For one post.
 */
public final class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int HASH_BYTES = 6;

  private final PostParts parts;
  private final Posting posting;
  private final Standing standing;
  private boolean inDoubt;

  private Publication(PostParts parts, Posting posting) {
    this.parts = parts;
    this.posting = posting;
    this.standing = Standing.read(posting.reference());
    this.inDoubt = posting.isInDoubt();
  }

  /** Does all that is to be done; where it is cut short, the next call goes on. */
  public static SendOutcome of(PostParts parts, Posting posting) {
    return new Publication(parts, posting).run();
  }

  private SendOutcome run() {
    return correct().or(this::shorten).or(this::complete).orElseGet(() -> new Sent(standing.id(0)));
  }

  /** Edits what says something else; empty where that is done. */
  private Optional<SendOutcome> correct() {
    int part = 0;
    while (part < Math.min(standing.size(), parts.size())) {
      boolean there = !standing.id(part).isEmpty() && !standing.says(part, words(part));
      SendOutcome outcome = there ? change(part) : new Sent("");
      if (outcome instanceof Sent) {
        part++;
      } else if (!parts.split(part, outcome)) {
        return Optional.of(again(outcome));
      }
    }
    return Optional.empty();
  }

  private SendOutcome change(int part) {
    String id = standing.id(part);
    boolean edit = parts.isReplaceable(part, id);
    SendOutcome outcome =
        edit ? parts.replace(part, id, standing.id(0)) : parts.remove(id, standing.id(0));
    if (outcome instanceof Sent sent && edit) {
      standing.put(part, sent.reference(), words(part));
    } else if (outcome instanceof Sent || parts.isGone(outcome)) {
      lose(part);
    } else {
      return outcome;
    }
    posting.stands(standing.reference());
    return new Sent("");
  }

  /** Where the message in the channel is gone, its thread has no place any more. */
  private void lose(int part) {
    if (part > 0) {
      standing.lose(part);
      return;
    }
    for (int below = 1; below < standing.size(); below++) {
      if (!standing.id(below).isEmpty()) {
        parts.remove(standing.id(below), standing.id(0));
      }
    }
    standing.clear();
    inDoubt = false;
  }

  /** Takes away what there is too much of. */
  private Optional<SendOutcome> shorten() {
    while (standing.size() > parts.size()) {
      String id = standing.id(standing.size() - 1);
      SendOutcome outcome = id.isEmpty() ? new Sent("") : parts.remove(id, standing.id(0));
      if (!(outcome instanceof Sent) && !parts.isGone(outcome)) {
        return Optional.of(again(outcome));
      }
      standing.removeLast();
      posting.stands(standing.reference());
    }
    return Optional.empty();
  }

  /** Posts what is missing. */
  private Optional<SendOutcome> complete() {
    int part = 0;
    while (part < parts.size()) {
      SendOutcome outcome = standing.says(part, words(part)) ? new Sent("") : add(part);
      if (outcome instanceof Sent) {
        part++;
      } else if (!parts.split(part, outcome)) {
        if (part == 0 || !(outcome instanceof Refused refused)) {
          return Optional.of(outcome);
        }
        leaveOut(part, refused);
      }
    }
    return Optional.empty();
  }

  private SendOutcome add(int part) {
    if (inDoubt) {
      return new Unknown("a-part-in-doubt");
    }
    posting.adding();
    SendOutcome outcome = parts.add(part, standing.id(0));
    if (outcome instanceof Sent sent) {
      standing.put(part, sent.reference(), words(part));
    }
    if (!(outcome instanceof Unknown)) {
      posting.added(standing.reference());
    }
    return outcome;
  }

  private void leaveOut(int part, Refused refused) {
    LOG.warn("A part of a post is left out, the platform refuses it: {}", refused.reason());
    standing.refuse(part, words(part));
    posting.stands(standing.reference());
  }

  /** Editing and removing may be done twice: where nobody knows, it is done again. */
  private static SendOutcome again(SendOutcome outcome) {
    return outcome instanceof Unknown unknown ? new TryLater(SOON, unknown.reason()) : outcome;
  }

  private String words(int part) {
    try {
      byte[] words = parts.words(part).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
