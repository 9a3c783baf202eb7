/** Metrics, health and the audit log. */
package org.jointheconversation.ops;
