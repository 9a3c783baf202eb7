package org.jointheconversation.cli;

import org.jointheconversation.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "The whole product on this machine, without a token, with made-up replies.")
final class DemoVerb extends Verb {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "default ${DEFAULT-VALUE}; 0 takes a free one")
  private int port = 3000;

  @Option(names = "--once", description = "print the digest and end")
  private boolean once;

  DemoVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws InterruptedException {
    Demo demo = new Demo(console(), port);
    if (once) {
      demo.once();
    } else {
      demo.run();
    }
    return 0;
  }
}
