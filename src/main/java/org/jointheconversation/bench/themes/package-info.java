/**
 * How well replies are sorted into themes and groups, on data that other people have labelled, and
 * how fast. What is measured on is a {@code Table}; whoever has further data adds one.
 */
package org.jointheconversation.bench.themes;
