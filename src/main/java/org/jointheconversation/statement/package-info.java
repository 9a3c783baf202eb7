/** Released words of others, and who says that they are affected too. */
package org.jointheconversation.statement;
