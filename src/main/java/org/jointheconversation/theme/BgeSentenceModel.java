package org.jointheconversation.theme;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The sentence model bge-small-en-v1.5 (384 numbers a text, English, quantised to 8 bits) on ONNX
 * Runtime, from resources inside the jar: nothing is downloaded and no text leaves the machine.
 *
 * <p>Thread-safe: all threads share one session. Each text is computed alone and by the thread that
 * asks. This is on purpose: the model scales its 8-bit numbers over everything it is given in one
 * call, so that a batch would make a text's vector depend on its neighbours.
 */
public final class BgeSentenceModel implements SentenceModel {
  /** How many numbers a vector has. */
  public static final int DIMENSIONS = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** A session that is freed while it computes takes the whole program with it. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean closed;

  private BgeSentenceModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /** Loads the model: half a second to two seconds, and some 150 MB outside the Java heap. */
  public static BgeSentenceModel load() {
    try {
      OrtEnvironment environment = OnnxRuntime.start();
      return new BgeSentenceModel(
          WordPieces.fromResource(VOCABULARY), environment, session(environment));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the sentence model", e);
    } catch (OrtException e) {
      throw new IllegalStateException("cannot load the sentence model", e);
    }
  }

  /** Read from a file and not from an array, which would stay on the Java heap beside it. */
  private static OrtSession session(OrtEnvironment environment) throws IOException, OrtException {
    Path file = Files.createTempFile("jtc-model-", ".onnx");
    try (InputStream in = Resources.open(MODEL);
        SessionOptions options = options()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return environment.createSession(file.toString(), options);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  @Override
  public float[] embed(String text) {
    long[] ids = pieces.encode(text);
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the sentence model is closed");
      }
      return embed(ids);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private float[] embed(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor tokens = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor segment = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", segment))) {
      return firstToken((OnnxTensor) result.get(0));
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed on " + ids.length + " tokens", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** This model was trained to put the sense of a text into its first token, scaled to length 1. */
  private static float[] firstToken(OnnxTensor states) {
    float[] vector = new float[DIMENSIONS];
    FloatBuffer numbers = states.getFloatBuffer();
    numbers.get(vector);
    return Vectors.unit(vector);
  }

  /** Waits for the texts that are being computed; closing again does nothing. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the sentence model", e);
    } finally {
      inUse.writeLock().unlock();
    }
  }
}
