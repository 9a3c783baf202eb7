package org.jointheconversation.digest;

/**
 * People with the same place of work whom a prompt of the week reached.
 *
 * @param organisation empty where it is not known, as are {@code role} and {@code site}
 * @param asked how many
 * @param answered how many of them had a reply kept in the week
 */
public record AskedGroup(String organisation, String role, String site, int asked, int answered) {}
