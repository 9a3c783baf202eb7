/**
 * Makes an element. Strings become text and never HTML, so nothing that anybody typed can become
 * part of the page.
 *
 * @param {string} tag
 * @param {Object} attributes a function is a listener, true an empty attribute, and false or null
 *     leaves it out
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value !== false && value !== null) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** Text that somebody wrote, in whichever direction it runs, with its line breaks. */
export const said = (tag, text, className) => element(tag, { class: className, dir: 'auto' }, text);
