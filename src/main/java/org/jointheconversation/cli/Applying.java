package org.jointheconversation.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointheconversation.Features;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.audience.CsvResult;
import org.jointheconversation.audience.Portion;
import org.jointheconversation.consultation.AudienceSink;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.theme.CodebookReader;

/** Hands in a consultation with its audience and codebook, which lie beside its definition. */
public final class Applying {
  private final Features features;
  private final Console console;
  private final boolean skipBad;

  public Applying(Features features, Console console, boolean skipBad) {
    this.features = features;
    this.console = console;
    this.skipBad = skipBad;
  }

  /** Hands it in; says on standard error what it asks for in vain, and what was skipped. */
  public void apply(Definition definition, Path file, String as) {
    Path folder = file.toAbsolutePath().getParent();
    String codebook = codebook(definition, folder);
    CsvInput audience = CsvInput.of(folder.resolve(definition.asking().audience()));
    features
        .consultations()
        .apply(
            new ConsultationStore.NewRevision(definition, codebook, as),
            sink -> enrol(audience, sink));
    warnOverdue(definition);
  }

  private void enrol(CsvInput audience, AudienceSink sink) {
    AtomicInteger erased = new AtomicInteger();
    BadRows badRows = skipBad ? BadRows.SKIP : BadRows.REFUSE;
    try (OneAhead<Portion> portions =
        new OneAhead<>(portion -> sink.add(wanted(portion, erased)))) {
      CsvResult result = features.enrolling().read(audience, badRows, portions);
      portions.finish();
      report(result, erased.get());
    }
  }

  private Portion wanted(Portion portion, AtomicInteger erased) {
    List<AudienceMember> wanted = features.doNotAsk().without(portion.members());
    erased.addAndGet(portion.members().size() - wanted.size());
    return portion.only(wanted);
  }

  private void warnOverdue(Definition definition) {
    if (definition.overdueSignposts(console.clock().instant()) > 0) {
      console.say("A signpost is past its review date: no round begins before that is put right.");
    }
  }

  /** Who was erased is not made a member again, not even one that is never asked. */
  private void report(CsvResult result, int erased) {
    result.problems().forEach(problem -> console.say(problem.toString()));
    console.say(
        (result.taken() - erased) + " members, " + (result.skipped() + erased) + " rows left out");
    if (erased > 0) {
      console.say(erased + " of those rows are people who were erased and asked for that");
    }
  }

  private static String codebook(Definition definition, Path folder) {
    String name = definition.keeping().codebook();
    if (name.equals(Keeping.STARTER_CODEBOOK)) {
      return "";
    }
    Path file = folder.resolve(name);
    try {
      CodebookReader.read(file);
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the codebook cannot be read", e);
    }
  }
}
