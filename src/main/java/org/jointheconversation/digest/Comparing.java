package org.jointheconversation.digest;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jointheconversation.digest.Surroundings.Figures;
import org.jointheconversation.digest.Surroundings.Others;

/**
 * Makes a {@link Comparison}. A priority pulls apart where the share of those who raised a theme in
 * an organisation differs from that in all others together by more than chance (Fisher's exact
 * test, false discoveries kept at 5 % over everything compared) and by at least half as much again.
 */
final class Comparing {
  private static final int SHARE_DECIMALS = 2;

  /** How many times the larger share is of the smaller, at least. */
  private static final double FAR_APART = 1.5;

  private final FrozenInput input;
  private final Others others;

  Comparing(FrozenInput input, Others others) {
    this.input = input;
    this.others = others;
  }

  Comparison comparison() {
    boolean comparable = others.organisations() > 1;
    return new Comparison(
        others.organisations(),
        others.sharedWith(),
        comparable ? solveOnce() : List.of(),
        comparable ? solveHere() : List.of(),
        gaps());
  }

  private List<Comparison.Shared> solveOnce() {
    int itself = input.subject().organisation().isPresent() ? 1 : 0;
    return input.codebook().themes().stream()
        .filter(theme -> isMine(theme.id()) && showing(theme.id()) > others.sharedWith())
        .map(theme -> new Comparison.Shared(theme.id(), theme.name(), showing(theme.id()) - itself))
        .sorted(
            Comparator.comparingInt(Comparison.Shared::organisations)
                .reversed()
                .thenComparing(Comparison.Shared::theme))
        .toList();
  }

  private List<Comparison.Local> solveHere() {
    return input.codebook().themes().stream()
        .filter(theme -> isMine(theme.id()) && showing(theme.id()) == 1)
        .map(theme -> new Comparison.Local(theme.id(), theme.name(), onlyPlace(theme.id())))
        .toList();
  }

  /** In an organisation's digest only what it shows itself counts. */
  private boolean isMine(String theme) {
    return others.places().values().stream().anyMatch(place -> place.shown().containsKey(theme));
  }

  private int showing(String theme) {
    return others.showing().getOrDefault(theme, 0);
  }

  private String onlyPlace(String theme) {
    return others.places().entrySet().stream()
        .filter(place -> place.getValue().shown().containsKey(theme))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private List<Comparison.Gap> gaps() {
    List<Candidate> candidates = new ArrayList<>();
    others.places().forEach((name, place) -> addCandidates(name, place, candidates));
    return FalseDiscovery.among(candidates, candidate -> candidate.p).stream()
        .filter(Candidate::isFarApart)
        .sorted(Comparator.comparingDouble(Candidate::ratio).reversed().thenComparing(c -> c.key()))
        .map(candidate -> candidate.gap)
        .toList();
  }

  private void addCandidates(String name, Figures place, Collection<Candidate> candidates) {
    OptionalInt all = others.whole().answered();
    if (place.answered().isEmpty() || all.isEmpty()) {
      return;
    }
    int answered = place.answered().getAsInt();
    int elsewhere = all.getAsInt() - answered;
    Map<String, String> names =
        input.codebook().themes().stream()
            .collect(
                Collectors.toMap(FrozenCodebook.ThemeName::id, FrozenCodebook.ThemeName::name));
    place
        .shown()
        .forEach(
            (theme, people) -> {
              Integer whole = others.whole().shown().get(theme);
              if (whole != null && elsewhere >= input.minGroup() && names.containsKey(theme)) {
                int here = Math.min(people, answered);
                int there = Math.max(0, Math.min(whole - here, elsewhere));
                candidates.add(
                    new Candidate(
                        new Comparison.Gap(
                            theme,
                            names.get(theme),
                            name,
                            share(here, answered),
                            share(there, elsewhere)),
                        FisherExact.pValue(here, answered, there, elsewhere)));
              }
            });
  }

  private static BigDecimal share(int people, int of) {
    return BigDecimal.valueOf(people).divide(BigDecimal.valueOf(of), SHARE_DECIMALS, HALF_UP);
  }

  private record Candidate(Comparison.Gap gap, double p) {
    private double ratio() {
      double here = Math.max(0.01, gap.here().doubleValue());
      double elsewhere = Math.max(0.01, gap.elsewhere().doubleValue());
      return Math.max(here / elsewhere, elsewhere / here);
    }

    private boolean isFarApart() {
      return ratio() >= FAR_APART;
    }

    private String key() {
      return gap.theme() + "\n" + gap.organisation();
    }
  }
}
