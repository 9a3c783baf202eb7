/**
 * What digests give away, and whether they tell chance from change: an attacker who has read every
 * digest ever published, made-up consultations to attack, and trends of which the truth is known.
 */
package org.jointheconversation.bench.digest;
