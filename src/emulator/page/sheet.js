// Questions to the person at the screen: a sheet over one phone (or over the whole page), closed by Escape.

import { h, iconButton } from './dom.js';

// Shows `content` over `host`; `settle(value)` closes it. Gives a promise of the value, undefined if it was dismissed.
export function sheet(host, title, content, { role = 'dialog', wide = false } = {}) {
  const before = document.activeElement;
  const id = `sheet-${Math.random().toString(36).slice(2)}`;
  const others = [...host.children].filter(child => !child.inert);
  return new Promise(resolve => {
    const settle = value => {
      if (!back.isConnected) return;
      const inside = back.contains(document.activeElement) || document.activeElement === document.body;
      back.remove();
      others.forEach(child => { child.inert = false; });
      if (inside && before?.isConnected) before.focus();
      resolve(value);
    };
    const box = h('div', { class: wide ? 'sheet wide' : 'sheet', role, 'aria-modal': String(host === document.body), 'aria-labelledby': id },
      h('div', { class: 'sheet-head' }, h('h2', { id }, title), iconButton('close', 'Đóng', () => settle())),
      content(settle));
    const back = h('div', {
      class: 'sheet-back',
      onclick: event => event.target === back && settle(),
      onkeydown: event => event.key === 'Escape' && (event.stopPropagation(), settle()),
    }, box);
    others.forEach(child => { child.inert = true; });
    host.append(back);
    (box.querySelector('[data-first], input, .choice') ?? box.querySelector('button')).focus();
  });
}

// One of several things: `choices` are `[value, label, hint?]`.
export function choose(host, title, choices, note) {
  return sheet(host, title, settle => h('div', { class: 'choices' },
    note && h('p', {}, note),
    choices.map(([value, label, hint]) => h('button', { type: 'button', class: 'choice', onclick: () => settle(value) },
      h('span', {}, label), hint && h('small', {}, hint)))));
}

// Yes or no.
export async function confirm(host, title, note, yes, danger = false) {
  return await sheet(host, title, settle => h('div', { class: 'ask' },
    h('p', {}, note),
    h('div', { class: 'ask-buttons' },
      h('button', { type: 'button', class: 'plain', onclick: () => settle(false) }, 'Thôi'),
      h('button', { type: 'button', class: danger ? 'danger' : 'primary', 'data-first': true, onclick: () => settle(true) }, yes))),
  { role: 'alertdialog' }) === true;
}

// A few lines to fill in: `fields` are `[name, label, value?]`. Gives an object, or undefined.
export function fill(host, title, fields, yes) {
  return sheet(host, title, settle => h('form', {
    class: 'ask',
    onsubmit: event => {
      event.preventDefault();
      settle(Object.fromEntries(new FormData(event.target)));
    },
  }, fields.map(([name, label, value = '']) => h('label', {}, label, h('input', { name, value, required: true, autocomplete: 'off', maxlength: 64 }))),
  h('div', { class: 'ask-buttons' },
    h('button', { type: 'button', class: 'plain', onclick: () => settle() }, 'Thôi'),
    h('button', { class: 'primary' }, yes))));
}

// Something that must be read.
export function tell(host, title, text) {
  return sheet(host, title, settle => h('div', { class: 'ask' },
    h('p', { class: 'said' }, text),
    h('div', { class: 'ask-buttons' },
      h('button', { type: 'button', class: 'primary', 'data-first': true, onclick: () => settle(true) }, 'Đã hiểu'))),
  { role: 'alertdialog' });
}

// A picture as large as the window; `props` may forbid to save it.
export function enlarge(image, caption, props = {}) {
  const { src, alt, classList } = image;
  const small = classList.contains('small') ? 'large small' : 'large';
  return sheet(document.body, caption || 'Ảnh', () => h('img', { class: small, src, alt, ...props }), { wide: true });
}
