/**
 * Which themes of a codebook a reply is about. The only place for ONNX Runtime. Nothing here keeps
 * or logs a text.
 */
package org.jointheconversation.theme;
