package org.jointheconversation.manifest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Teams app for an address: a zip of its manifest and its icons, without a folder around them.
 * The same details give the same bytes. Stateless.
 */
public final class TeamsPackage {
  private static final JsonMapper JSON = new JsonMapper();

  /** The first moment a zip can name: when it was written says nothing about what is in it. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TeamsPackage() {}

  /**
   * The zip.
   *
   * @param appId of the bot's registration; the app in Teams goes by the same id, so that a later
   *     upload replaces it
   */
  public static byte[] of(AppDetails details, String appId) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "manifest.json", manifest(details, appId));
      add(zip, "color.png", Templates.read("teams/color.png"));
      add(zip, "outline.png", Templates.read("teams/outline.png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] manifest(AppDetails details, String appId) throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(Templates.read("teams/manifest.json"));
    json.put("version", details.version()).put("id", appId);
    ObjectNode developer = json.withObject("/developer");
    developer.put("name", details.publisher().name());
    developer.put("websiteUrl", details.publisher().website().toString());
    developer.put("privacyUrl", details.publisher().privacy().toString());
    developer.put("termsOfUseUrl", details.publisher().terms().toString());
    json.withObject("/name").put("short", details.name());
    json.findParents("botId").forEach(part -> ((ObjectNode) part).put("botId", appId));
    json.putArray("validDomains").add(details.address().getHost());
    return pretty(json);
  }

  /** With line ends that are the same on every system. */
  private static byte[] pretty(ObjectNode json) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsBytes(json);
  }
}
