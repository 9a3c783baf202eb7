/** Ports to the chat products, and the words both sides of them use. Knows no product itself. */
package org.jointheconversation.chat;
