import { showForm, showText, closeDialog } from './dialog.js';
import { byId, element } from './elements.js';
import { Messages } from './messages.js';
import { address, Rooms, split } from './rooms.js';
import { newEvent, news, NOT_REACHED, post } from './server.js';

const POLL_MILLIS = 1000;
const POLL_HIDDEN_MILLIS = 5000;
const WIDE = matchMedia('(min-width: 48rem)');
const WORDS = ['help', 'home', 'tell ', 'my-replies', 'outcomes', 'snooze', 'pause', 'resume', 'stop', 'join', 'privacy', 'cymraeg'];

const rooms = new Rooms((room) => go(room));
const messages = new Messages(byId('messages'), use);
const state = { room: null, since: '', fresh: true, lost: false };
let timer = 0;
let composing = newEvent();

/** Who one is: the person whose chat is open, or who was chosen to read a channel. */
const acting = () => (rooms.get(state.room)?.kind === 'person' ? state.room : byId('acting').value);

function go(room) {
  history.pushState(null, '', address(room));
  enter(room);
  byId('room-title').focus();
}

/** Opens a room; null is the list alone, on a narrow screen. */
function enter(room) {
  Object.assign(state, { room, since: '', fresh: true });
  document.body.dataset.view = room ? 'room' : 'list';
  messages.clear();
  composing = newEvent();
  composerError('');
  byId('composer-text').value = '';
  notice('');
  refresh();
  if (room?.startsWith('u:')) {
    post('open', { as: room }).then(refresh, () => {});
  }
}

/** Asks for news, again and again; one question at a time counts, the newest. */
async function refresh() {
  clearTimeout(timer);
  const { room, since } = state;
  try {
    const found = await news(room, since);
    if (room === state.room && found) {
      show(found);
    }
    connected(true);
  } catch {
    connected(false);
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, document.hidden ? POLL_HIDDEN_MILLIS : POLL_MILLIS);
}

function show(found) {
  state.since = String(found.revision);
  rooms.show(found.rooms, state.room);
  if (!state.room && WIDE.matches && rooms.people().length) {
    enter(rooms.people()[0].id);
    return;
  }
  head();
  if (found.messages) {
    messages.show(found.messages, state.fresh);
    state.fresh = false;
  }
}

function head() {
  const room = rooms.get(state.room);
  if (!room) {
    return;
  }
  const { name, detail } = split(room);
  const person = room.kind === 'person';
  byId('room-title').textContent = name;
  byId('room-hint').textContent = person ? detail : 'A channel: everybody in it reads the same.';
  byId('composer').hidden = !person;
  byId('composer-label').textContent = `Write to the bot as ${name}`;
  byId('composer-text').placeholder = `Write to the bot as ${name}`;
  document.title = `${name}, sandbox: Join the Conversation`;
  fillActing(person);
}

function fillActing(person) {
  const select = byId('acting');
  byId('acting-row').hidden = person;
  if (select.length !== rooms.people().length) {
    select.replaceChildren(...rooms.people().map(({ id, label }) => element('option', { value: id }, label)));
  }
  if (person) {
    select.value = state.room;
  }
}

/** A button of a message was pressed. */
async function use(message, what, button) {
  const { room } = state;
  const as = acting();
  try {
    if (what.actsAtOnce) {
      const errors = await send(newEvent(), {}, { as, room, message, form: what });
      notice(Object.values(errors).join(' '));
      return;
    }
    const view = await post('view', { as, use: what });
    if (view.form) {
      showForm(view.form, (event, values) => send(event, values, { as, room, message, form: view.form }));
    } else {
      showText(view, (next, pressed) => use(message, next, pressed));
    }
  } catch {
    notice('That did not reach the sandbox. Please try again.');
    button.focus();
  }
}

const pressButton = (message, what, button) => use(message, what, button);

async function send(event, values, { as, room, message, form }) {
  const { action, round } = form;
  const use = { action, round, values };
  const { done, errors, view } = await post('form', { as, event, room, message: message.id, use });
  if (view) {
    showText(view, (next, pressed) => pressButton(message, next, pressed));
  } else if (done) {
    closeDialog();
    await refresh();
    messages.focusAnswer(message, room === as);
    if (room !== as && message.form) {
      notice(`The answer is in the chat of ${split(rooms.get(as)).name}.`);
    }
  }
  return errors;
}

async function sendTyped(event) {
  event.preventDefault();
  const box = byId('composer-text');
  const button = byId('composer').querySelector('[type=submit]');
  const { room } = state;
  if (!box.value.trim() || button.disabled) {
    return;
  }
  button.disabled = true;
  try {
    const { done, errors } = await post('type', { as: room, event: composing, text: box.value });
    composing = newEvent();
    composerError(Object.values(errors).join(' '));
    if (done && room === state.room) {
      box.value = '';
    }
    await refresh();
  } catch {
    composerError(NOT_REACHED);
  } finally {
    button.disabled = false;
    box.focus();
  }
}

function composerError(text) {
  byId('composer-error').textContent = text;
  byId('composer-error').hidden = !text;
  byId('composer-text').setAttribute('aria-invalid', String(Boolean(text)));
}

function connected(now) {
  if (state.lost === now) {
    state.lost = !now;
    notice(now ? 'Connected again.' : 'The sandbox does not answer. Is the program still running?');
  }
}

function notice(text) {
  byId('notice').textContent = text;
}

function insertWord(word) {
  const box = byId('composer-text');
  box.value = word;
  box.focus();
}

const fromAddress = () => new URLSearchParams(location.search).get('room');

byId('words').append(
  ...WORDS.map((word) =>
    element('button', { type: 'button', click: () => insertWord(word) }, word.trim()),
  ),
);
byId('composer').addEventListener('submit', sendTyped);
byId('composer-text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('composer').requestSubmit();
  }
});
document.querySelector('.back').addEventListener('click', (event) => {
  event.preventDefault();
  const left = state.room;
  history.pushState(null, '', address(null));
  enter(null);
  rooms.focus(left);
});
addEventListener('popstate', () => enter(fromAddress()));
document.addEventListener('visibilitychange', () => document.hidden || refresh());
enter(fromAddress());
