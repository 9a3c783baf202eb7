import { element, said } from './elements.js';

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const BOT = 'Join the Conversation';
const REPLY = { en: 'Reply', cy: 'Ateb' };
const NEAR_THE_END = 120;

/** Shows the messages of a room; those that have not changed stay as they are. */
export class Messages {
  /**
   * @param {HTMLElement} place
   * @param {(message, use, button) => void} used hears which button of which message was pressed
   */
  constructor(place, used) {
    this.place = place;
    this.used = used;
    this.shown = new Map();
    this.atEnd = true;
    place.addEventListener('scroll', () => (this.atEnd = this.isAtEnd()));
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(place);
  }

  clear() {
    this.shown.clear();
    this.place.replaceChildren();
  }

  /** @param {boolean} fresh a room that was just opened: not to be read out, and from its end */
  show(messages, fresh) {
    const follow = fresh || this.isAtEnd();
    this.place.setAttribute('aria-live', fresh ? 'off' : 'polite');
    this.arrange(this.wanted(messages));
    if (follow) {
      this.toEnd();
    }
  }

  isAtEnd() {
    const below = this.place.scrollHeight - this.place.scrollTop - this.place.clientHeight;
    return below < NEAR_THE_END;
  }

  toEnd() {
    this.place.scrollTop = this.place.scrollHeight;
  }

  /**
   * Where the answer to something sent at a message stands: in its place, or as the newest message.
   *
   * @param {boolean} here whether the answer comes into this room
   */
  focusAnswer({ id, revision }, here) {
    const own = this.shown.get(`m${id}`);
    const inPlace = !here || own?.version !== revision;
    (inPlace ? own?.node : this.place.lastElementChild)?.focus();
  }

  wanted(messages) {
    let day = '';
    return messages.flatMap((message) => {
      const at = new Date(message.at);
      const before = day;
      day = DAY.format(at);
      const own = { key: `m${message.id}`, version: message.revision, make: () => this.article(message, at) };
      const heading = { key: `d${day}`, version: 0, make: () => element('p', { class: 'day' }, DAY.format(at)) };
      return before === day ? [own] : [heading, own];
    });
  }

  /** Keeps what is there, so that a reader's place and focus stay where they were. */
  arrange(wanted) {
    const keep = new Map();
    let next = this.place.firstChild;
    for (const { key, version, make } of wanted) {
      const old = this.shown.get(key);
      const node = old?.version === version ? old.node : make();
      keep.set(key, { version, node });
      if (node === next) {
        next = next.nextSibling;
      } else {
        this.place.insertBefore(node, next);
      }
    }
    const kept = new Set([...keep.values()].map(({ node }) => node));
    [...this.place.children].filter((node) => !kept.has(node)).forEach((node) => node.remove());
    this.shown = keep;
  }

  article(message, at) {
    const meta = element(
      'p',
      { class: 'meta' },
      element('span', { class: 'who' }, message.fromBot ? BOT : 'You'),
      ' ',
      element('time', { datetime: message.at }, TIME.format(at)),
      message.thread ? ' in the thread' : '',
    );
    const all = message.blocks.length ? message.blocks : [{ kind: 'paragraph', text: message.text }];
    const beside = message.form && all.at(-1).kind === 'buttons' ? all.at(-1).buttons : [];
    const parts = beside.length ? all.slice(0, -1) : all;
    return element(
      'article',
      { class: `message ${message.fromBot ? 'bot' : 'own'}${message.thread ? ' below' : ''}`, tabindex: '-1', lang: message.fromBot ? message.language : null },
      message.fromBot ? element('img', { src: '/sandbox/icon.svg', alt: '', width: 36, height: 36 }) : null,
      element(
        'div',
        { class: 'bubble' },
        meta,
        ...blocks(parts, (use, button) => this.used(message, use, button), message.picture),
        message.form ? this.reply(message, beside) : null,
      ),
    );
  }

  /** Buttons at the end stand beside the one that opens the form. */
  reply(message, beside) {
    const use = { action: message.form.action, round: message.form.round, form: true };
    const press = (event) => this.used(message, use, event.currentTarget);
    const open = element('button', { type: 'button', class: 'primary', click: press }, REPLY[message.language]);
    const used = (other, button) => this.used(message, other, button);
    return element('p', { class: 'buttons' }, open, ...beside.map((button) => blockButton(button, used)));
  }
}

/**
 * The blocks of a message or of a dialog.
 *
 * @param {string} address where the message's picture is
 */
export function blocks(all, press, address) {
  return all.map((block, place) => BLOCKS[block.kind](block, press, address, all[place - 1]));
}

const BLOCKS = {
  heading: ({ text }) => said('h3', text, 'heading'),
  paragraph: ({ text }) => said('p', text, 'text'),
  quotation: ({ text }) => said('blockquote', text, 'text'),
  note: ({ text }) => said('p', text, 'text note'),
  item: ({ text, detail }) =>
    element('div', { class: 'item' }, said('strong', text, 'text'), said('p', detail, 'text')),
  picture: ({ alternative, instead }, press, address) => {
    const words = () => picture.replaceWith(...blocks(instead, press, address));
    const image = element('img', { src: address, alt: alternative, error: words });
    const picture = element('p', { class: 'picture' }, image);
    return picture;
  },
  buttons: ({ buttons }, press, address, before) =>
    element('p', { class: 'buttons', ...about(before) }, ...buttons.map((button) => blockButton(button, press))),
};

/** The same buttons stand below each quotation: whoever cannot see that hears which they belong to. */
const about = (before) =>
  before?.kind === 'quotation' ? { role: 'group', 'aria-label': before.text } : {};

function blockButton({ label, action, round, actsAtOnce }, press) {
  const click = (event) => press({ action, round, form: false, actsAtOnce }, event.currentTarget);
  return element('button', { type: 'button', click }, label);
}
