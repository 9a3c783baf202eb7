/** The outbox: what is to be sent, claimed by lease, sent with no transaction open, recorded. */
package org.jointheconversation.delivery;
