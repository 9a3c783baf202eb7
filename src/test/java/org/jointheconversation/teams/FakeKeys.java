package org.jointheconversation.teams;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The keys with which Microsoft signs, as {@link FakeTeams} has them. Thread-safe. */
final class FakeKeys {
  /** The first key of every fake, because making one takes a while. */
  private static final KeyPair FIRST = pair();

  private final List<Key> keys = new CopyOnWriteArrayList<>();

  private record Key(String id, KeyPair pair, Set<String> endorsements) {}

  FakeKeys() {
    keys.add(new Key("key-1", FIRST, Set.of("msteams")));
  }

  void add(String... endorsements) {
    keys.add(new Key("key-" + (keys.size() + 1), pair(), Set.of(endorsements)));
  }

  void dropOldest() {
    keys.remove(0);
  }

  String newestId() {
    return newest().id();
  }

  /** Signs with the newest key and calls it so; null names none. */
  String sign(String keyId, JWTCreator.Builder claims) {
    return sign(newest().pair(), keyId, claims);
  }

  /** Signs with a key that is none of these. */
  String signFalsely(String keyId, JWTCreator.Builder claims) {
    return sign(pair(), keyId, claims);
  }

  /** The public halves. */
  String jwks() {
    ObjectNode json = Json.object();
    json.set("keys", Json.array(keys.stream().map(FakeKeys::jwk).toList()));
    return Json.write(json);
  }

  private Key newest() {
    return keys.get(keys.size() - 1);
  }

  private static String sign(KeyPair pair, String keyId, JWTCreator.Builder claims) {
    return claims.withKeyId(keyId).sign(Algorithm.RSA256(null, (RSAPrivateKey) pair.getPrivate()));
  }

  private static ObjectNode jwk(Key key) {
    RSAPublicKey rsa = (RSAPublicKey) key.pair().getPublic();
    ObjectNode jwk = Json.object().put("kty", "RSA").put("use", "sig").put("kid", key.id());
    jwk.put("n", number(rsa.getModulus().toByteArray()));
    jwk.put("e", number(rsa.getPublicExponent().toByteArray()));
    key.endorsements().forEach(jwk.putArray("endorsements")::add);
    return jwk;
  }

  private static String number(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
