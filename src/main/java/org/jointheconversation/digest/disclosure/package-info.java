/** Which counts may be shown, and which beside which: nothing here knows what is counted. */
package org.jointheconversation.digest.disclosure;
