/** Talks to the sandbox on this machine. Every failure is an Error. */

/** What is new since a revision, or null where nothing is. */
export async function news(room, since) {
  const asked = new URLSearchParams({ since });
  if (room) {
    asked.set('room', room);
  }
  const response = await fetch(`/sandbox/api/state?${asked}`);
  return response.status === 204 ? null : read(response);
}

export async function post(what, body) {
  return read(
    await fetch(`/sandbox/api/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function read(response) {
  if (!response.ok) {
    throw new Error(`The sandbox answered ${response.status}.`);
  }
  return response.json();
}

/**
 * The name of one sending, which stays the same while it is tried again: the program knows a
 * repeat by it.
 */
export const newEvent = () => crypto.randomUUID();

export const NOT_REACHED =
  'That did not reach the sandbox. What you wrote is still here: please try again.';
