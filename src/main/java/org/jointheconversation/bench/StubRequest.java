package org.jointheconversation.bench;

/** What the stub of a platform was asked. */
record StubRequest(String method, String path, String body) {}
