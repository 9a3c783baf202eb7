package org.jointheconversation.theme;

public record Assignment(String theme, double score, boolean sure) {}
