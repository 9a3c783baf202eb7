/** Who may do what. */
package org.jointheconversation.access;
