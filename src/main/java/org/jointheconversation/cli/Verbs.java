package org.jointheconversation.cli;

import picocli.CommandLine;

/** The verbs that work, in the order in which the help lists them. */
final class Verbs {
  private Verbs() {}

  static void addAll(CommandLine line, Console console) {
    line.addSubcommand(new DemoVerb(console));
    line.addSubcommand(new ServeVerb(console));
    line.addSubcommand(new CheckConfigVerb(console));
    line.addSubcommand(new ApplyVerb(console));
    line.addSubcommand(new ApproveVerb(console));
    line.addSubcommand(new CloseVerb(console));
    line.addSubcommand(new ListVerb(console));
    line.addSubcommand(new RoundsVerb(console));
    line.addSubcommand(new PreviewVerb(console));
    line.addSubcommand(new SendVerb(console));
    line.addSubcommand(new CancelVerb(console));
    line.addSubcommand(new SettleVerb(console));
    line.addSubcommand(new PauseAllVerb(console));
    line.addSubcommand(new ResumeAllVerb(console));
    line.addSubcommand(new ImportVerb(console));
    line.addSubcommand(new RedactVerb(console));
    line.addSubcommand(ThemesVerb.line(console));
    line.addSubcommand(new DigestVerb(console));
    line.addSubcommand(OutcomesVerb.line(console));
    line.addSubcommand(new HoldVerb(console));
    line.addSubcommand(new ReleaseVerb(console));
    line.addSubcommand(new ExportVerb(console));
    line.addSubcommand(new RolesVerb(console));
    line.addSubcommand(new MyDataVerb(console));
    line.addSubcommand(new EraseVerb(console));
    line.addSubcommand(new PrivacyWordsVerb(console));
    line.addSubcommand(new BackupVerb(console));
    line.addSubcommand(new RestoreVerb(console));
    line.addSubcommand(new CopyVerb(console));
    line.addSubcommand(new ManifestVerb(console));
    line.addSubcommand(new AuditVerb(console));
    line.addSubcommand(BenchVerb.line(console));
  }
}
