package org.jointheconversation.consultation;

import java.util.Optional;

/**
 * A consultation as one author wrote it, with its audience and codebook. The approved one runs on
 * while a later one waits.
 *
 * @param id a random 63-bit number
 * @param number 1 for the first of its consultation
 * @param codebook the codebook as YAML
 * @param appliedBy the author's account in its written form
 * @param approvedBy the second pair of eyes
 */
public record Revision(
    long id,
    long consultation,
    int number,
    Definition definition,
    String codebook,
    String appliedBy,
    Optional<String> approvedBy) {}
