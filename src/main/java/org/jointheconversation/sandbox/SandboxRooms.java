package org.jointheconversation.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;

/** Which rooms there are, and what is new in them. Thread-safe. */
final class SandboxRooms {
  private static final String PICTURES = "/sandbox/api/picture?room=";

  private final SandboxGateway gateway;
  private final Supplier<List<SandboxPerson>> people;
  private final List<ChatChannel> channels;

  SandboxRooms(
      SandboxGateway gateway, Supplier<List<SandboxPerson>> people, List<ChatChannel> channels) {
    this.gateway = gateway;
    this.people = people;
    this.channels = List.copyOf(channels);
  }

  /** One of the people that can be played, by the name of their room. */
  Optional<ChatUser> person(String room) {
    return people.get().stream()
        .map(SandboxPerson::user)
        .filter(user -> Room.of(user).equals(room))
        .findFirst();
  }

  /**
   * All rooms, and the messages of one; empty where nothing has changed since.
   *
   * @param since the revision that the page has seen; anything else than a number is none
   */
  Optional<ObjectNode> newsSince(String since, Optional<String> room) {
    long revision = gateway.revision();
    if (since.equals(Long.toString(revision))) {
      return Optional.empty();
    }
    ObjectNode news = JsonNodeFactory.instance.objectNode();
    news.put("revision", revision);
    ArrayNode all = news.putArray("rooms");
    people.get().forEach(person -> add(all, "person", Room.of(person.user()), person.label()));
    channels().forEach(channel -> add(all, "channel", Room.of(channel), channel.channel()));
    room.ifPresent(name -> addMessages(news.putArray("messages"), name));
    return Optional.of(news);
  }

  private Set<ChatChannel> channels() {
    Set<ChatChannel> all = new LinkedHashSet<>(channels);
    all.addAll(gateway.channels());
    return all;
  }

  private void add(ArrayNode all, String kind, String room, String label) {
    all.addObject()
        .put("id", room)
        .put("kind", kind)
        .put("label", label)
        .put("newest", gateway.newest(room));
  }

  private void addMessages(ArrayNode messages, String room) {
    String pictures = PICTURES + URLEncoder.encode(room, StandardCharsets.UTF_8) + "&message=";
    for (Entry entry : gateway.entries(room)) {
      String picture = pictures + entry.id() + "&revision=" + entry.revision();
      messages.add(SandboxJson.entry(entry).put("picture", picture));
    }
  }
}
