package org.jointheconversation.digest;

/**
 * Something that people of this week have in common and the codebook lacks.
 *
 * @param name words that at least the smallest group of people used
 * @param people how many, truly
 */
public record Emerging(String name, int people) implements Comparable<Emerging> {

  @Override
  public int compareTo(Emerging other) {
    int most = Integer.compare(other.people, people);
    return most == 0 ? name.compareTo(other.name) : most;
  }
}
