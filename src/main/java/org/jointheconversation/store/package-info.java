/** The databases: the only place for Jdbi and SQLite. Implements the ports that features define. */
package org.jointheconversation.store;
