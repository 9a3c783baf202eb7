package org.jointheconversation.bench.digest;

import java.util.List;
import org.jointheconversation.consultation.IsoWeek;

/** What happens in the course of a consultation. */
public sealed interface Event {

  /** A week is published, for the first time or again with what has changed. */
  record Publish(IsoWeek week) implements Event {}

  /** Replies of a week come, change or go; and who was asked may be erased. */
  record Change(IsoWeek week, List<Person> after) implements Event {}
}
