/** Benchmarks: load on a temporary installation through its real doors, and what came of it. */
package org.jointheconversation.bench;
