package org.jointheconversation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jointheconversation.chat.SendOutcome.Held;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.TryLater;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.junit.jupiter.api.Test;

/** What stands is brought to what it is to say, step by step, and nothing twice. */
class PublicationTest {
  private static final SendOutcome LATER = Held.throttled(Duration.ofSeconds(1));
  private static final Unknown NOBODY_KNOWS = new Unknown("no-answer");

  private final KeptPosting memory = new KeptPosting();
  private final Channel channel = new Channel();

  private SendOutcome publish(String... words) {
    channel.wanted = List.of(words);
    return Publication.of(channel, memory);
  }

  @Test
  void posts_the_message_and_its_thread() {
    assertThat(publish("digest", "themes", "method")).isEqualTo(new Sent("1"));
    assertThat(channel.standing)
        .containsExactly("1 digest", "2 themes below 1", "3 method below 1");
    assertThat(memory.isInDoubt()).isFalse();
  }

  @Test
  void what_stands_already_is_left_alone() {
    publish("digest", "themes");
    channel.log.clear();
    assertThat(publish("digest", "themes")).isEqualTo(new Sent("1"));
    assertThat(channel.log).isEmpty();
  }

  @Test
  void a_correction_edits_what_changed_and_posts_what_is_new() {
    publish("digest", "themes", "method");
    channel.log.clear();
    publish("digest 2", "themes", "method", "corrected");
    assertThat(channel.log).containsExactly("replace 1", "add corrected");
    assertThat(channel.standing)
        .containsExactly(
            "1 digest 2", "2 themes below 1", "3 method below 1", "4 corrected below 1");
  }

  @Test
  void what_is_too_much_is_taken_away() {
    publish("digest", "a quote", "method");
    publish("digest", "method");
    assertThat(channel.standing).containsExactly("1 digest", "2 method below 1");
  }

  @Test
  void goes_on_where_a_limit_stopped_it() {
    channel.answers.addAll(List.of(new Sent(""), LATER));
    assertThat(publish("digest", "themes", "method")).isEqualTo(LATER);
    assertThat(memory.isInDoubt()).isFalse();
    assertThat(publish("digest", "themes", "method")).isEqualTo(new Sent("1"));
    assertThat(channel.standing).hasSize(3);
  }

  @Test
  void what_may_have_been_posted_is_not_posted_again_but_edits_go_on() {
    channel.answers.addAll(List.of(new Sent(""), NOBODY_KNOWS));
    assertThat(publish("digest", "themes")).isEqualTo(NOBODY_KNOWS);
    assertThat(memory.isInDoubt()).isTrue();
    channel.log.clear();
    assertThat(publish("digest without a quote", "themes")).isInstanceOf(Unknown.class);
    assertThat(channel.log).containsExactly("replace 1");
    memory.settle();
    assertThat(publish("digest without a quote", "themes")).isEqualTo(new Sent("1"));
  }

  @Test
  void an_edit_of_which_nobody_knows_is_made_again() {
    publish("digest");
    channel.answers.add(NOBODY_KNOWS);
    assertThat(publish("digest 2")).isInstanceOf(TryLater.class);
    publish("digest 2");
    assertThat(channel.standing).containsExactly("1 digest 2");
  }

  @Test
  void a_message_that_is_gone_is_posted_anew_and_its_thread_with_it() {
    publish("digest", "themes");
    channel.standing.remove(0);
    publish("digest 2", "themes");
    assertThat(channel.standing).containsExactly("3 digest 2", "4 themes below 3");
  }

  @Test
  void a_detail_that_is_gone_is_posted_anew() {
    publish("digest", "themes", "method");
    channel.standing.remove(1);
    publish("digest", "themes 2", "method");
    assertThat(channel.standing)
        .containsExactly("1 digest", "3 method below 1", "4 themes 2 below 1");
  }

  @Test
  void a_detail_that_is_refused_is_left_out_and_not_tried_again() {
    channel.answers.addAll(List.of(new Sent(""), new Refused("restricted")));
    assertThat(publish("digest", "themes", "method")).isEqualTo(new Sent("1"));
    assertThat(channel.standing).containsExactly("1 digest", "2 method below 1");
    channel.log.clear();
    publish("digest", "themes", "method");
    assertThat(channel.log).isEmpty();
    publish("digest", "themes 2", "method");
    assertThat(channel.log).containsExactly("add themes 2");
  }

  @Test
  void a_channel_that_is_archived_is_said_to_be() {
    publish("digest");
    channel.answers.add(new Refused("is_archived"));
    assertThat(publish("digest 2")).isEqualTo(new Refused("is_archived"));
    assertThat(channel.standing).containsExactly("1 digest");
  }

  /** A channel that does as it is told, or answers as planned. */
  private static final class Channel implements PostParts {
    private final List<String> standing = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Deque<SendOutcome> answers = new ArrayDeque<>();
    private List<String> wanted = List.of();
    private int ids;

    @Override
    public int size() {
      return wanted.size();
    }

    @Override
    public String words(int part) {
      return wanted.get(part);
    }

    @Override
    public SendOutcome add(int part, String thread) {
      log.add("add " + wanted.get(part));
      SendOutcome answer = answers.isEmpty() ? new Sent("") : answers.poll();
      if (!(answer instanceof Sent)) {
        return answer;
      }
      String id = Integer.toString(++ids);
      standing.add(id + " " + wanted.get(part) + (thread.isEmpty() ? "" : " below " + thread));
      return new Sent(id);
    }

    @Override
    public SendOutcome replace(int part, String id, String thread) {
      log.add("replace " + id);
      SendOutcome answer = answers.isEmpty() ? new Sent(id) : answers.poll();
      boolean there = standing.stream().anyMatch(one -> one.startsWith(id + " "));
      if (answer instanceof Sent && !there) {
        return new Refused("gone");
      }
      String below = id.equals(thread) ? "" : " below " + thread;
      if (answer instanceof Sent) {
        standing.replaceAll(
            one -> one.startsWith(id + " ") ? id + " " + wanted.get(part) + below : one);
      }
      return answer;
    }

    @Override
    public SendOutcome remove(String id, String thread) {
      log.add("remove " + id);
      return standing.removeIf(one -> one.startsWith(id + " "))
          ? new Sent(id)
          : new Refused("gone");
    }

    @Override
    public boolean isGone(SendOutcome outcome) {
      return outcome.equals(new Refused("gone"));
    }
  }
}
