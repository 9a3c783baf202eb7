/** What people said: taken in, kept without a way back to them, edited and taken back by handle. */
package org.jointheconversation.reply;
