/** What words and buttons mean, the same on every platform. Adapters translate to it and back. */
package org.jointheconversation.conversation;
