/**
 * What people decide about themes: every decision is an event that is kept, replayed and undone. No
 * event holds a reply's text; which replies it is about stands beside it and goes with them.
 */
package org.jointheconversation.theme.coding;
