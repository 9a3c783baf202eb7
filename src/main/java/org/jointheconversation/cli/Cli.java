package org.jointheconversation.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.access.Role;
import org.jointheconversation.audience.RefusedFileException;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.config.ConfigException;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.DigestRefusedException;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.outcome.OutcomeRefusedException;
import org.jointheconversation.outcome.Status;
import org.jointheconversation.rights.TooManyAccountsException;
import org.jointheconversation.theme.BadRowsException;
import org.jointheconversation.theme.CodebookException;
import org.jointheconversation.theme.coding.CodingRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * The command line. Exit code 0 done, 1 failed, 2 wrong usage or configuration. Data goes to
 * standard output, everything else to standard error.
 */
@Command(
    name = "jtc",
    mixinStandardHelpOptions = true,
    description = "Asks frontline staff what technology costs them, and tells coordinators.")
public final class Cli implements Runnable {
  private final CommandLine line;

  private Cli(Console console) {
    this.line = new CommandLine(this);
    Verbs.addAll(line, console);
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(ChatUser.class, ChatUser::parse);
    line.registerConverter(Role.class, Role::parse);
    line.registerConverter(IsoWeek.class, IsoWeek::parse);
    line.registerConverter(Status.class, Status::parse);
    line.setExecutionExceptionHandler(failing(console));
  }

  /** Runs one command line and returns its exit code. */
  public static int run(Console console, String... words) {
    return new Cli(console).line.execute(words);
  }

  /** The names of all verbs. */
  public static List<String> verbs(Console console) {
    return List.copyOf(new Cli(console).line.getSubcommands().keySet());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(line, "name a verb");
  }

  /** What users can mend is told in a sentence; only what we did not foresee names its class. */
  private static IExecutionExceptionHandler failing(Console console) {
    return (fault, command, parsed) -> {
      if (fault instanceof ConfigException) {
        console.say(fault.getMessage());
        return 2;
      }
      console.say(foreseen(fault) ? fault.getMessage() : unforeseen(fault));
      return 1;
    };
  }

  private static boolean foreseen(Exception fault) {
    return fault instanceof AccessDeniedException
        || fault instanceof ConsultationException
        || fault instanceof DigestRefusedException
        || fault instanceof RefusedFileException
        || fault instanceof CodebookException
        || fault instanceof CodingRefusedException
        || fault instanceof BadRowsException
        || fault instanceof OutcomeRefusedException
        || fault instanceof TooManyAccountsException
        || fault instanceof FailedException;
  }

  private static String unforeseen(Exception fault) {
    if (fault instanceof StorageUnavailableException) {
      return "the database refuses: " + fault.getMessage() + "; try again";
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException file) {
        return (file instanceof NoSuchFileException ? "there is no such file: " : "cannot use ")
            + file.getFile();
      }
    }
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "failed: " + fault.getClass().getSimpleName() + where;
  }
}
