/** Themes over weeks: one layout, drawn on the page and as a picture, and said in words. */
package org.jointheconversation.digest.chart;
