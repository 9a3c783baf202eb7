package org.jointheconversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who has every row of both databases and not {@code JTC_SECRET}, and wants to know who
 * wrote what. Begins at the members and at the replies, and follows every value that two rows
 * share, whatever the columns are called; tries hashes of it, too, under every key that might lie
 * about. Only what {@link OpenlyKnown} lists tells nothing.
 */
final class JoinAttack {
  /** Shorter texts are counts and flags; an id or an account that is guessed is longer. */
  private static final int SHORTEST_PART = 6;

  /** A hash may have no digit; a word is shorter than one. */
  private static final String AN_ID = ".*[0-9].*|[A-Za-z_-]{20,}";

  private final List<TableRow> rows;
  private final Set<String> open;
  private final Map<String, List<TableRow>> byValue = new HashMap<>();

  JoinAttack(List<TableRow> rows) {
    this.rows = rows;
    this.open =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> OpenlyKnown.is(cell.place()))
            .flatMap(cell -> parts(cell.value()))
            .collect(Collectors.toSet());
    for (TableRow row : rows) {
      hidden(row).forEach(v -> byValue.computeIfAbsent(v, k -> new ArrayList<>()).add(row));
    }
  }

  /** Everything found that ties a reply to a member; places only, no values. */
  Set<String> ties() {
    Map<TableRow, String> members = reachable("member");
    Map<TableRow, String> replies = reachable("reply");
    Set<String> ties = new TreeSet<>();
    members.keySet().stream()
        .filter(replies::containsKey)
        .forEach(row -> ties.add(members.get(row) + " = " + replies.get(row)));
    Set<String> ofMembers = hidden(members.keySet());
    Set<String> ofReplies = hidden(replies.keySet());
    ties.addAll(contained(ofMembers, replies.keySet()));
    ties.addAll(contained(ofReplies, members.keySet()));
    ties.addAll(hashed(ofMembers, ofReplies));
    return ties;
  }

  /** The rows that a table's rows lead to, each with the way there. */
  private Map<TableRow, String> reachable(String table) {
    Map<TableRow, String> ways = new HashMap<>();
    Deque<TableRow> next = new ArrayDeque<>();
    for (TableRow row : rows) {
      if (row.table().equals(table)) {
        ways.put(row, table);
        next.add(row);
      }
    }
    while (!next.isEmpty()) {
      TableRow row = next.poll();
      for (String value : hidden(row)) {
        for (TableRow other : byValue.getOrDefault(value, List.of())) {
          if (ways.putIfAbsent(other, ways.get(row) + " > " + other.table()) == null) {
            next.add(other);
          }
        }
      }
    }
    return ways;
  }

  private Set<String> hidden(TableRow row) {
    return row.cells().stream()
        .filter(cell -> !OpenlyKnown.is(cell.place()))
        .flatMap(cell -> parts(cell.value()))
        .filter(value -> !open.contains(value))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> hidden(Collection<TableRow> several) {
    return several.stream().flatMap(row -> hidden(row).stream()).collect(Collectors.toSet());
  }

  /** A value, and what it is put together from. */
  private static Stream<String> parts(String value) {
    Stream<String> pieces =
        Stream.of(value.split("[^A-Za-z0-9_-]+")).filter(piece -> piece.length() >= SHORTEST_PART);
    return Stream.concat(Stream.of(value), pieces).filter(part -> !part.isEmpty());
  }

  /** Values of one side that lie within a text of the other. */
  private static Set<String> contained(Set<String> values, Collection<TableRow> others) {
    Set<String> found = new TreeSet<>();
    List<String> ids =
        values.stream().filter(v -> v.length() >= SHORTEST_PART && v.matches(AN_ID)).toList();
    for (TableRow row : others) {
      for (TableRow.Cell cell : row.cells()) {
        if (ids.stream().anyMatch(cell.value()::contains)) {
          found.add("a value of the other side lies in " + cell.place());
        }
      }
    }
    return found;
  }

  /** Hashes of the members' values among the replies' values, with and without a key. */
  private Set<String> hashed(Set<String> ofMembers, Set<String> ofReplies) {
    Set<String> known = new HashSet<>(ofReplies);
    Set<String> ties = new TreeSet<>();
    for (String value : ofMembers) {
      for (byte[] form : forms(value)) {
        if (encodings(sha256(form)).anyMatch(known::contains)) {
          ties.add("a plain hash of a member's value is a reply's value");
        }
      }
    }
    for (Mac mac : macs()) {
      for (String value : ofMembers) {
        for (byte[] form : forms(value)) {
          if (encodings(mac.doFinal(form)).anyMatch(known::contains)) {
            ties.add("a hash of a member's value under a key that lies about is a reply's value");
          }
        }
      }
    }
    return ties;
  }

  /** A value as it might be hashed, this program's own way among them: its source is public. */
  private static List<byte[]> forms(String value) {
    List<byte[]> forms = new ArrayList<>();
    forms.add(value.getBytes(StandardCharsets.UTF_8));
    forms.add(("6:handle" + value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
    if (value.matches("-?[0-9]{1,18}")) {
      forms.add(ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(value)).array());
    }
    return forms;
  }

  private List<Mac> macs() {
    Set<ByteBuffer> keys = new HashSet<>();
    rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.value().length() >= SHORTEST_PART && cell.value().length() <= 200)
        .forEach(cell -> keys.addAll(keys(cell)));
    return keys.stream().map(key -> mac(key.array())).toList();
  }

  private static List<ByteBuffer> keys(TableRow.Cell cell) {
    List<ByteBuffer> keys = new ArrayList<>();
    keys.add(ByteBuffer.wrap(cell.value().getBytes(StandardCharsets.UTF_8)));
    if (cell.value().matches("([0-9A-F]{2}){16,}")) {
      byte[] bytes = HexFormat.of().parseHex(cell.value());
      for (int from = 0; from + 32 <= bytes.length; from++) {
        keys.add(ByteBuffer.wrap(java.util.Arrays.copyOfRange(bytes, from, from + 32)));
      }
      keys.add(ByteBuffer.wrap(bytes));
    }
    return keys;
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> encodings(byte[] hash) {
    byte[] half = java.util.Arrays.copyOf(hash, 16);
    long number = ByteBuffer.wrap(hash).getLong();
    return Stream.of(
        HexFormat.of().formatHex(hash),
        HexFormat.of().formatHex(half),
        HexFormat.of().withUpperCase().formatHex(hash),
        HexFormat.of().withUpperCase().formatHex(half),
        Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
        Base64.getUrlEncoder().withoutPadding().encodeToString(half),
        Base64.getEncoder().encodeToString(hash),
        Long.toString(number),
        Long.toString(number & Long.MAX_VALUE));
  }
}
