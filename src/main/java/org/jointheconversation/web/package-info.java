/** The way in over HTTP: Jetty, its limits, the guard of every route, and the pages. */
package org.jointheconversation.web;
