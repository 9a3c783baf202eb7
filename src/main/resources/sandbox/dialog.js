import { byId, element, said } from './elements.js';
import { blocks } from './messages.js';
import { newEvent, NOT_REACHED } from './server.js';

const NEARLY_FULL = 200;

/**
 * Shows something to read.
 *
 * @param {(use: Object, button: Element) => void} press what a button in it does
 */
export function showText({ title, blocks: parts }, press) {
  const close = element('button', { type: 'button', class: 'primary', click: closeDialog }, 'Close');
  open(title, ...blocks(parts, press), element('p', { class: 'buttons' }, close));
}

/**
 * Shows a form. It stays open, with everything still in it, until it was taken.
 *
 * @param {(event: string, values: Object) => Promise<Object>} send resolves to the errors by field
 */
export function showForm(form, send) {
  const fields = form.fields.map(field);
  const problem = element('p', { class: 'error', role: 'alert', hidden: true });
  const submit = element('button', { type: 'submit', class: 'primary' }, form.submit);
  const cancel = element('button', { type: 'button', click: closeDialog }, 'Cancel');
  let event = newEvent();
  const trySending = async (submitting) => {
    submitting.preventDefault();
    if (submit.disabled) {
      return;
    }
    submit.disabled = true;
    try {
      const errors = await send(event, valuesOf(fields));
      event = newEvent();
      showErrors(fields, problem, errors);
    } catch {
      showErrors(fields, problem, { '': NOT_REACHED });
    } finally {
      submit.disabled = false;
    }
  };
  open(
    form.title,
    element(
      'form',
      { submit: trySending, novalidate: true },
      said('p', form.intro, 'text intro'),
      ...fields.map(({ node }) => node),
      form.note ? said('p', form.note, 'text note') : null,
      problem,
      element('p', { class: 'buttons' }, submit, cancel),
    ),
  );
}

export const closeDialog = () => byId('dialog').close();

function open(title, ...content) {
  const dialog = byId('dialog');
  const again = dialog.open;
  const heading = element('h2', { id: 'dialog-title', dir: 'auto', tabindex: again ? '-1' : null }, title);
  dialog.replaceChildren(heading, ...content);
  if (again) {
    heading.focus(); // The button that was pressed is gone, and with it the reader's place.
  } else {
    dialog.showModal();
  }
}

function valuesOf(fields) {
  return Object.fromEntries(fields.map(({ id, value }) => [id, value()]).filter(([, value]) => value));
}

/** Beside its field; what belongs to no field is said above the buttons. */
function showErrors(fields, problem, errors) {
  const rest = new Map(Object.entries(errors));
  for (const { id, error, input } of fields) {
    error.hidden = !rest.has(id);
    error.textContent = rest.get(id) ?? '';
    input.setAttribute('aria-invalid', String(rest.has(id)));
    rest.delete(id);
  }
  problem.hidden = rest.size === 0;
  problem.textContent = [...rest.values()].join(' ');
  fields.find(({ error }) => !error.hidden)?.input.focus();
}

function field(given) {
  const id = `field-${given.id}`;
  const error = element('p', { class: 'error', id: `${id}-error`, hidden: true });
  return { id: given.id, error, ...FIELDS[given.kind](given, id, error) };
}

const FIELDS = {
  text: ({ label, placeholder, maxLength, value }, id, error) => {
    const count = element('p', { class: 'count', 'aria-live': 'polite' });
    const input = element('textarea', {
      id, placeholder, rows: 5, dir: 'auto', required: true, autofocus: true,
      'aria-describedby': error.id,
      input: () => (count.textContent = left(input.value, maxLength)),
      keydown: (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          input.form.requestSubmit();
        }
      },
    });
    input.value = value;
    const node = element('div', { class: 'field' }, element('label', { for: id }, label), error, input, count);
    return { input, node, value: () => input.value };
  },
  choice: ({ label, choices, value, required }, id, error) => {
    const input = element(
      'select',
      { id, required, 'aria-describedby': error.id },
      required ? null : element('option', { value: '' }, 'Rather not say'),
      ...choices.map((choice) => element('option', { value: choice.value }, choice.label)),
    );
    input.value = value;
    const node = element('div', { class: 'field' }, element('label', { for: id }, label), error, input);
    return { input, node, value: () => input.value };
  },
  tick: ({ label, ticked }, id, error) => {
    const input = element('input', { id, type: 'checkbox', 'aria-describedby': error.id });
    input.checked = ticked;
    const node = element('div', { class: 'field tick' }, input, element('label', { for: id }, label), error);
    return { input, node, value: () => (input.checked ? 'yes' : '') };
  },
};

/** Characters as the program counts them: a smiley is one. */
function left(text, most) {
  const more = most - [...text].length;
  if (more > NEARLY_FULL) {
    return '';
  }
  return more >= 0 ? `${more} characters left` : `${-more} characters too many`;
}
