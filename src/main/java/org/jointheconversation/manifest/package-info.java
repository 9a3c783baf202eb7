/** What the two apps are made from at Slack and at Microsoft: their manifests, for an address. */
package org.jointheconversation.manifest;
