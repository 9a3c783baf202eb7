/** A run of asking: its definition, its dates and the moments at which its prompts are sent. */
package org.jointheconversation.consultation;
