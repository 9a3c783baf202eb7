import { byId, element } from './elements.js';

const MANY_PEOPLE = 12;
const COLOURS = 6;

/** The list of people and channels, and which of them have something new. */
export class Rooms {
  /** @param {(room: string) => void} chosen hears which room was asked for */
  constructor(chosen) {
    this.chosen = chosen;
    this.all = new Map();
    this.links = new Map();
    this.current = null;
    this.seen = new Map(JSON.parse(sessionStorage.getItem('seen') ?? '[]'));
    byId('find').addEventListener('input', () => this.find());
  }

  get(id) {
    return this.all.get(id);
  }

  people() {
    return [...this.all.values()].filter(({ kind }) => kind === 'person');
  }

  show(rooms, current) {
    this.current = current;
    this.all = new Map(rooms.map((room) => [room.id, room]));
    if (this.all.has(current)) {
      this.seen.set(current, this.all.get(current).newest);
      sessionStorage.setItem('seen', JSON.stringify([...this.seen]));
    }
    this.fill(byId('people'), this.people());
    this.fill(byId('channels'), rooms.filter(({ kind }) => kind === 'channel'));
    byId('find-row').hidden = this.people().length <= MANY_PEOPLE;
  }

  fill(list, rooms) {
    rooms.forEach((room, place) => {
      const item = this.links.get(room.id) ?? this.item(room, place % COLOURS);
      this.links.set(room.id, item);
      this.mark(item, room);
      if (list.children[place] !== item) {
        list.insertBefore(item, list.children[place] ?? null);
      }
    });
    while (list.children.length > rooms.length) {
      list.lastElementChild.remove();
    }
  }

  item(room, colour) {
    const { name, detail } = split(room);
    const follow = (event) => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        this.chosen(room.id);
      }
    };
    return element(
      'li',
      {},
      element(
        'a',
        { href: address(room.id), click: follow },
        avatar(room, name, colour),
        element('span', { class: 'label' }, element('span', { class: 'name' }, name), element('span', { class: 'detail' }, detail)),
        element('span', { class: 'new', hidden: true }, 'New'),
      ),
    );
  }

  mark(item, room) {
    const link = item.firstElementChild;
    if (room.id === this.current) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
    link.lastElementChild.hidden = room.newest <= (this.seen.get(room.id) ?? 0);
  }

  focus(id) {
    this.links.get(id)?.firstElementChild.focus();
  }

  find() {
    const wanted = byId('find').value.trim().toLowerCase();
    this.people().forEach(({ id, label }) => {
      this.links.get(id).hidden = !label.toLowerCase().includes(wanted);
    });
  }
}

export const address = (room) => (room ? `/sandbox?room=${encodeURIComponent(room)}` : '/sandbox');

/** "Amara, nurse, Ward 4" is Amara, who is a nurse on Ward 4. */
export function split({ kind, label }) {
  const comma = kind === 'person' ? label.indexOf(',') : -1;
  return comma < 0
    ? { name: label, detail: '' }
    : { name: label.slice(0, comma), detail: label.slice(comma + 1).trim() };
}

function avatar({ kind }, name, colour) {
  const sign = kind === 'person' ? ([...name][0] ?? '') : '#';
  return element('span', { class: `avatar colour${colour}`, 'aria-hidden': 'true' }, sign);
}
