package org.jointheconversation.slack;

import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesDeleteRequest;
import com.slack.api.methods.request.files.FilesGetUploadURLExternalRequest;
import java.io.IOException;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.slack.SlackApi.For;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures in threads, in Slack's three steps (S25): ask for an address, send the bytes there, have
 * the file shared. A message must not wait for its picture: what goes wrong is a refusal, but for a
 * limit of Slack's. Thread-safe; blocks for at most 45 seconds.
 */
final class SlackFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFiles.class);
  private static final String NAME = "themes-over-weeks.png";
  private static final String BETWEEN = " ";

  private final SlackClient client;
  private final SlackApi api;

  SlackFiles(SlackClient client, SlackApi api) {
    this.client = client;
    this.api = api;
  }

  /** Shares a picture below a message; the reference is the file's id. */
  SendOutcome share(For whom, String channel, String thread, Block.Picture picture, byte[] png) {
    SendOutcome outcome = place(whom, picture, png.length);
    if (outcome instanceof Sent place) {
      String[] idAndAddress = place.reference().split(BETWEEN, 2);
      outcome =
          taken(idAndAddress[1], png)
              ? complete(whom, channel, thread, picture, idAndAddress[0])
              : new Refused("upload");
    }
    return withoutPicture(outcome);
  }

  private SendOutcome place(For whom, Block.Picture picture, int length) {
    FilesGetUploadURLExternalRequest request =
        FilesGetUploadURLExternalRequest.builder()
            .filename(NAME)
            .length(length)
            .altTxt(SlackText.raw(picture.alternative(), Limits.ALTERNATIVE))
            .build();
    return api.make(
        SlackApi.call(whom, "files.getUploadURLExternal", ""),
        RequestFormBuilder.toForm(request),
        answer -> {
          String id = Json.text(answer, "file_id");
          String address = Json.text(answer, "upload_url");
          return id.isEmpty() || address.isEmpty() ? "" : id + BETWEEN + address;
        });
  }

  private boolean taken(String address, byte[] png) {
    try {
      return client.upload(address, png);
    } catch (IOException broken) {
      return false;
    }
  }

  /**
   * Where nobody knows, the file is taken for shared: its id is known, so that it can be removed.
   */
  private SendOutcome complete(
      For whom, String channel, String thread, Block.Picture picture, String id) {
    FilesCompleteUploadExternalRequest request =
        FilesCompleteUploadExternalRequest.builder()
            .files(List.of(FileDetails.builder().id(id).title(title(picture)).build()))
            .channelId(channel)
            .threadTs(thread)
            .build();
    SendOutcome outcome =
        api.make(
            SlackApi.call(whom, "files.completeUploadExternal", channel),
            RequestFormBuilder.toForm(request),
            answer -> answer.at("/files/0/id").asText());
    return outcome instanceof SendOutcome.Unknown ? new Sent(id) : outcome;
  }

  private static String title(Block.Picture picture) {
    return SlackText.raw(picture.title(), Limits.HEADER);
  }

  private static SendOutcome withoutPicture(SendOutcome outcome) {
    if (outcome instanceof Sent
        || outcome instanceof SendOutcome.Held
        || outcome instanceof SendOutcome.ShutOut) {
      return outcome;
    }
    Refused refused = outcome instanceof Refused known ? known : new Refused("no-answer");
    LOG.warn("Slack shows no picture: {}", refused.reason());
    return refused;
  }

  /** Takes a file of ours away from wherever it was shared. */
  SendOutcome delete(For whom, String id) {
    FilesDeleteRequest request = FilesDeleteRequest.builder().file(id).build();
    return api.make(
        SlackApi.call(whom, "files.delete", ""), RequestFormBuilder.toForm(request), answer -> id);
  }
}
