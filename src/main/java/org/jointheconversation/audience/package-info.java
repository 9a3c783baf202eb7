/**
 * Whom a consultation asks: members and the file they come from, with what every file that people
 * write shares - places, problems, rows.
 */
package org.jointheconversation.audience;
