package org.jointheconversation.theme;

import java.util.List;

public record Theme(String id, String name, String description, List<String> seeds) {}
