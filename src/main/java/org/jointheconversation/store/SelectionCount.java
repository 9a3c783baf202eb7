package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.Selection;

/** Counts whom a round would ask, whom not and why, and how much that is to send. */
final class SelectionCount {
  /** Members looked up at a time; below what a database takes in one list. */
  private static final int PORTION = 500;

  private final Handle handle;
  private final Map<Selection.Reason, Integer> leftOut = new EnumMap<>(Selection.Reason.class);
  private final Map<Platform, Integer> asked = new EnumMap<>(Platform.class);
  private final List<Long> inSlack = new ArrayList<>(PORTION);
  private int members;
  private int chatsKnown;

  private SelectionCount(Handle handle) {
    this.handle = handle;
    for (Selection.Reason reason : Selection.Reason.values()) {
      leftOut.put(reason, 0);
    }
  }

  static Selection of(Handle handle, AskingRule rule) {
    SelectionCount count = new SelectionCount(handle);
    try (Stream<AudienceQuery.Candidate> candidates =
        AudienceQuery.stream(handle, rule, -1, Integer.MAX_VALUE)) {
      candidates.forEach(candidate -> count.add(candidate, rule));
    }
    return count.selection();
  }

  private void add(AudienceQuery.Candidate candidate, AskingRule rule) {
    members++;
    Optional<Selection.Reason> reason =
        candidate.reasonToLeaveOut(rule.fatiguePrompts(), rule.at());
    if (reason.isPresent()) {
      leftOut.merge(reason.get(), 1, Integer::sum);
      return;
    }
    Platform platform = Platform.parse(candidate.platform());
    asked.merge(platform, 1, Integer::sum);
    if (platform == Platform.SLACK) {
      inSlack.add(candidate.member());
      lookUp(PORTION);
    }
  }

  /** Who can be reached in Teams has a chat already; in Slack each chat is opened once (S22). */
  private void lookUp(int atLeast) {
    if (inSlack.size() >= atLeast) {
      chatsKnown +=
          handle
              .createQuery(
                  "SELECT count(*) FROM member m JOIN address d ON d.kind = 'user'"
                      + " AND d.platform = m.platform AND d.team = m.team"
                      + " AND d.target = m.account WHERE m.id IN (<members>)")
              .bindList("members", inSlack)
              .mapTo(Integer.class)
              .one();
      inSlack.clear();
    }
  }

  private Selection selection() {
    lookUp(1);
    Map<Platform, Selection.Load> loads = new EnumMap<>(Platform.class);
    asked.forEach((platform, messages) -> loads.put(platform, load(platform, messages)));
    int all = asked.values().stream().mapToInt(Integer::intValue).sum();
    return new Selection(members, all, leftOut, loads);
  }

  private Selection.Load load(Platform platform, int messages) {
    int openings = platform == Platform.SLACK ? messages - chatsKnown : 0;
    return new Selection.Load(messages, openings);
  }
}
