/**
 * The gate: what masks personal data in what people write, before it touches disk, log or index.
 *
 * <p>Knows none of the other packages. {@link org.jointheconversation.redaction.Redactor} is its
 * one door; each kind of personal data has a {@code Detector} of its own behind it.
 */
package org.jointheconversation.redaction;
