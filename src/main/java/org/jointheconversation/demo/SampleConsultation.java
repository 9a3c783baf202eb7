package org.jointheconversation.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.cli.Applying;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the sample consultation to life, step by step as its author and approver would. */
final class SampleConsultation {
  private static final Logger LOG = LoggerFactory.getLogger(SampleConsultation.class);

  static final String ADMIN = "sandbox:demo/admin";
  private static final ChatUser AUTHOR = ChatUser.parse("sandbox:demo/author");
  private static final ChatUser APPROVER = ChatUser.parse("sandbox:demo/approver");
  private static final ChatUser COORDINATOR = ChatUser.parse("sandbox:demo/coordinator");

  private final Features features;
  private final Console console;
  private final Definition definition;
  private final Path file;

  SampleConsultation(Features features, Console console, Path folder) {
    this.features = features;
    this.console = console;
    LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneId.of("Europe/London"));
    this.file = SampleFiles.write(folder, today);
    this.definition = DefinitionReader.read(file);
  }

  /** Applies, approves, and takes in five weeks of made-up replies. */
  void begin() {
    features.roles().grant(AUTHOR.wire(), Role.AUTHOR);
    features.roles().grant(APPROVER.wire(), Role.APPROVER);
    features.roles().grant(COORDINATOR.wire(), Role.COORDINATOR);
    new Applying(features, console.quiet(), false).apply(definition, file, AUTHOR.wire());
    features.consultations().approve(definition.id(), APPROVER.wire());
    features
        .importing()
        .run(revision().consultation(), lastWeek(), SampleFiles.replies(), BadRows.REFUSE);
    LOG.info("{} has five weeks of made-up replies", definition.id());
  }

  /** Asks the first prompt now. */
  void ask() {
    features
        .rounds()
        .request(revision(), definition.prompts().get(0).id(), console.clock().instant());
  }

  /** The digest of the last complete week; what is not themed yet is themed first. */
  Digest digest() {
    features.theming().themeAll();
    return features.digests().show(definition.id(), lastWeek(), Scope.WHOLE);
  }

  /** Releases that digest to the coordinators' channel. */
  void release() {
    features.theming().themeAll(features.consultations().get(definition.id()).id());
    features.digests().post(definition.id(), lastWeek(), Scope.WHOLE, COORDINATOR.wire());
  }

  private Revision revision() {
    Consultations consultations = features.consultations();
    return consultations.inForce(consultations.get(definition.id()));
  }

  private IsoWeek lastWeek() {
    return IsoWeek.of(console.clock().instant(), definition.timeZone()).previous();
  }
}
