package org.jointheconversation.audience;

/**
 * The group of staff that a person belongs to, by which figures may be broken down. Empty where it
 * is not known.
 */
public record Cell(String organisation, String role, String site) {}
