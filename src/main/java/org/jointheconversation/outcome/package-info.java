/** "You said, we did": what became of a published theme, and whether people say that it holds. */
package org.jointheconversation.outcome;
