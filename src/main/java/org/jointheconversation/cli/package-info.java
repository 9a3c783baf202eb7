/** The command line: one class a verb. Part of the composition root. */
package org.jointheconversation.cli;
