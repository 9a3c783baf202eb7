package org.jointheconversation.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Keyed hashes for people and events: HMAC-SHA-256, cut to 128 bits. Among 1,500,000 people two
 * share one with a chance of 1 in 3 × 10^26, and nobody verifies them, so forging does not come
 * into it. Base64url because 22 characters make a smaller index than 32. Thread-safe, without
 * state.
 *
 * <p>Each hash says first what it is of and how long each part is, so that no two inputs of
 * different meaning are the same bytes.
 */
public final class Pseudonyms {
  static final int BYTES = 16;

  private Pseudonyms() {}

  /**
   * The person of the audience file: a staff number or an e-mail address, however it was typed.
   * Upper and lower case, full-width forms, spaces and invisible characters make no difference.
   *
   * @throws IllegalArgumentException when nothing is left of it
   */
  public static PersonKey person(InstallationKey key, String staffNumberOrEmail) {
    String normalised = normalise(staffNumberOrEmail);
    if (normalised.isEmpty()) {
      throw new IllegalArgumentException("a person needs a staff number or an e-mail address");
    }
    return new PersonKey(hash(key.key(), "person", normalised));
  }

  /**
   * The person behind a member whom the audience file gives no person.
   *
   * @param member what stays the same for the member, such as {@code slack:TEAM/USER}
   */
  public static PersonKey memberPerson(InstallationKey key, String member) {
    return new PersonKey(hash(key.key(), "member", member));
  }

  /** The handle of a person in the consultation and week the secret belongs to. */
  public static Handle handle(WeekSecret secret, PersonKey person) {
    return new Handle(hash(secret.key(), "handle", person.value()));
  }

  /**
   * By which a person's second vote about the same thing is known from another's. It is no handle,
   * and leads to no reply.
   *
   * @param round by which they were asked
   */
  public static String voter(WeekSecret secret, long round, PersonKey person) {
    return hash(secret.key(), "vote", Long.toString(round), person.value());
  }

  /**
   * By which a person's second vote about the same statement is known from another's. It is no
   * handle, leads to no reply, and is another one for each statement.
   */
  public static String statementVoter(WeekSecret secret, long statement, PersonKey person) {
    return hash(secret.key(), "statement", Long.toString(statement), person.value());
  }

  /**
   * Where a statement stands among those that a person is shown in a week: by chance, and each time
   * the same.
   *
   * @param isoWeek in which it is shown
   */
  public static String statementPlace(
      WeekSecret secret, String isoWeek, long statement, PersonKey person) {
    return hash(secret.key(), "place", isoWeek, Long.toString(statement), person.value());
  }

  /**
   * Tells whether a secret is the one that it was, and nothing else about it or about people: the
   * secret is random and far too long to be guessed.
   */
  public static String check(WeekSecret secret) {
    return hash(secret.key(), "check");
  }

  /**
   * By which somebody who was erased is known should they be listed again. Whoever lacks the key
   * cannot test a guess.
   *
   * @param account in its written form, or the value of a {@link PersonKey}
   */
  public static String erasedMark(InstallationKey key, String account) {
    return hash(key.key(), "erased", account);
  }

  /** By which an event that a platform sends again is known, without keeping its id. */
  public static String dedupKey(InstallationKey key, String platform, String eventId) {
    return hash(key.key(), "event", platform, eventId);
  }

  /**
   * What a button may carry to name one reply as it reads now; it names nothing once the reply has
   * changed, and tells nobody else anything.
   */
  public static String replyToken(InstallationKey key, long reply, ReplyText text) {
    return hash(key.key(), "reply", Long.toString(reply), text.reveal());
  }

  /**
   * By which a part of a name is known again without keeping it: 64 bits, of which a part that is
   * not among a million known ones equals one of them with a chance of 1 in 18 million million.
   *
   * @param part in lower case and without accents
   */
  public static long nameToken(InstallationKey key, String part) {
    return ByteBuffer.wrap(key.key().hmac(framed("name"), framed(part))).getLong();
  }

  private static String normalise(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Pseudonyms::isSeen)
        .forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSeen(int codePoint) {
    return !Character.isSpaceChar(codePoint)
        && !Character.isWhitespace(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }

  private static String hash(KeyBytes key, String... parts) {
    byte[] code = key.hmac(Arrays.stream(parts).map(Pseudonyms::framed).toArray(byte[][]::new));
    return encode(Arrays.copyOf(code, BYTES));
  }

  private static byte[] framed(String part) {
    int length = part.getBytes(StandardCharsets.UTF_8).length;
    return (length + ":" + part).getBytes(StandardCharsets.UTF_8);
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
