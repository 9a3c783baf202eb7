/** Words by which a reply tells of danger, abuse, distress or wrongdoing. Keeps no text. */
package org.jointheconversation.safety;
