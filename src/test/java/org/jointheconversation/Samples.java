package org.jointheconversation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A consultation and an audience for tests. */
public final class Samples {
  private Samples() {}

  /** Open from 16 November to 18 December 2026, asking every Tuesday at 10:00 in London. */
  public static final String CONSULTATION =
      """
      consultation: getting-tech-right
      title: Getting technology right
      purpose: Find what slows frontline staff down, so that the tech plan fixes that first.
      stillOpen: Which problems are fixed first, and how.
      decisionOwner: Chief Nursing Information Officer
      moreInformation: https://example.nhs.uk/tech-plan
      privacy: { controller: Example NHS Trust, basis: public task, contact: ig@example.nhs.uk }
      opens: 2026-11-16
      closes: 2026-12-18
      timeZone: Europe/London
      audience: staff.csv
      codebook: small.yaml
      quotes: opt-in
      signposts:
        - { for: distress, text: "Talk to someone now.", review: 2027-03-01 }
      prompts:
        - id: slowed-down
          text: What slowed you down on a computer this week?
          askMinutesLost: true
          send: every Tuesday at 10:00
          zone: consultation
      digest:
        post: every Monday at 09:00
        to: [ "slack:T1/CDIGEST", "teams:TENANT1/19:digest@thread.tacv2" ]
        review: slack:T1/CREVIEW
        approve: true
      """;

  /** The codebook of the sample: two themes that need little time to learn. */
  public static final String CODEBOOK =
      """
      - id: printing
        name: Printing
        seeds: [ the printer jams ]
      - id: logging-in
        name: Logging in
        seeds: [ it asks for my password again ]
      """;

  /** Members U1 to Un on Slack, and A1 to Am on Teams. */
  public static String audience(int slack, int teams) {
    String header = "platform,team,user,organisation,role,site,time_zone,person\n";
    return header
        + rows("slack,T1,U%d,RX1,nurse,Ward 1,Europe/London,s%d\n", slack)
        + rows("teams,TENANT1,A%d,RX2,porter,Main,Europe/London,t%d\n", teams);
  }

  private static String rows(String form, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> String.format(form, i, i))
        .collect(Collectors.joining());
  }
}
