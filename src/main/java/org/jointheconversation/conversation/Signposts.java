package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.Signpost;
import org.jointheconversation.safety.Concern;

/**
 * Where somebody in need is sent, said before anything else (platform rules N22 to N24). It is said
 * to the writer alone and told to nobody.
 */
final class Signposts {
  private final Texts texts;

  Signposts(Texts texts) {
    this.texts = texts;
  }

  /** The receipt, with the signpost before it where the reply's words call for one. */
  Message before(Message receipt, Definition definition, Set<Concern> concerns) {
    if (concerns.isEmpty()) {
      return receipt;
    }
    String thanks = thanks(concerns);
    String limits = texts.get("signpost.limits");
    List<String> routes = routes(definition, concerns);
    String kept = texts.get("signpost.kept");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.get("signpost.title")));
    blocks.add(new Block.Paragraph(thanks));
    blocks.add(new Block.Paragraph(limits));
    routes.forEach(route -> blocks.add(new Block.Paragraph("• " + route)));
    blocks.add(new Block.Note(kept));
    blocks.addAll(receipt.blocks());
    String text =
        String.join("\n", thanks, limits, String.join("\n", routes), kept, receipt.text());
    return new Message(text, blocks, receipt.form(), receipt.language());
  }

  private String thanks(Set<Concern> concerns) {
    Stream<String> said =
        Arrays.stream(Concern.values())
            .filter(concerns::contains)
            .map(concern -> texts.get("signpost." + concern.wire()));
    return Stream.concat(Stream.of(texts.get("signpost.thanks")), said)
        .reduce((one, next) -> one + " " + next)
        .orElseThrow();
  }

  /** Those for what the words tell of; all, where there is none for one of these. */
  private static List<String> routes(Definition definition, Set<Concern> concerns) {
    List<Signpost> fitting =
        definition.signposts().stream()
            .filter(signpost -> concerns.contains(concern(signpost)))
            .toList();
    boolean enough =
        concerns.stream()
            .allMatch(concern -> fitting.stream().anyMatch(one -> concern(one) == concern));
    return (enough ? fitting : definition.signposts()).stream().map(Signpost::text).toList();
  }

  private static Concern concern(Signpost signpost) {
    return Concern.parse(signpost.kind().wire());
  }
}
