/** What cuts across the features: closing, subject access. */
package org.jointheconversation.rights;
