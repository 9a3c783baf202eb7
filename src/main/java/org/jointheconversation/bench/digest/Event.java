package org.jointheconversation.bench.digest;

import java.util.List;
import org.jointheconversation.consultation.IsoWeek;

/** What happens in the course of a consultation. */
public sealed interface Event {

  /** A week is drafted, and nothing of it released. */
  record Draft(IsoWeek week) implements Event {}

  /** A week is published, for the first time or again with what has changed. */
  record Publish(IsoWeek week, Release release) implements Event {}

  /** Of which digests a draft is let go, where there is one. */
  enum Release {
    ALL,
    /** That of the whole; those of the organisations wait. */
    WHOLE,
    /** That of the first organisation of which one waits. */
    ONE
  }

  /** Replies of a week come, change or go; and who was asked may be erased. */
  record Change(IsoWeek week, List<Person> after) implements Event {}
}
