/** {@code demo}: the whole product on this machine, with made-up staff. Part of the root. */
package org.jointheconversation.demo;
