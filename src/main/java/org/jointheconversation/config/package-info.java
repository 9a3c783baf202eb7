/** The environment, read once: everything wrong with it is said at once, each with its mend. */
package org.jointheconversation.config;
