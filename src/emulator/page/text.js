// Formatted text: a string and its entities (counted in UTF-16 units, as JavaScript does) become nodes.

import { h } from './dom.js';

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote',
};

// `hooks`: bot (user name), command(text), deepLink(payload), addToGroup(payload).
export function formatted(text, entities, hooks) {
  const root = document.createDocumentFragment();
  write(root, text, 0, text.length, entities, hooks);
  return root;
}

function write(parent, text, start, end, entities, hooks) {
  let at = start;
  for (let index = 0; index < entities.length;) {
    const from = Math.max(entities[index].offset, at);
    const to = Math.min(entities[index].offset + entities[index].length, end);
    let next = index + 1;
    while (next < entities.length && entities[next].offset < to) next += 1;
    if (to > from) {
      parent.append(text.slice(at, from));
      const node = element(entities[index], text.slice(from, to), hooks);
      write(node, text, from, to, entities.slice(index + 1, next), hooks);
      parent.append(node);
      at = to;
    }
    index = next;
  }
  parent.append(text.slice(at, end));
}

function element(entity, words, hooks) {
  if (TAGS[entity.type]) return h(TAGS[entity.type]);
  switch (entity.type) {
    case 'spoiler': return spoiler();
    case 'url': return link(words, hooks);
    case 'text_link': return link(entity.url, hooks);
    case 'email': return h('a', { href: `mailto:${words}` });
    case 'phone_number': return h('a', { href: `tel:${words.replace(/[^+\d]/g, '')}` });
    case 'bot_command':
      return h('button', { type: 'button', class: 'inline-command', onclick: () => hooks.command(words) });
    default: return h('span', { class: 'mention' });
  }
}

function spoiler() {
  const show = () => {
    node.classList.remove('spoiler');
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name);
  };
  const node = h('span', {
    class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Nội dung được che, bấm để xem', onclick: show,
    onkeydown: event => ['Enter', ' '].includes(event.key) && (event.preventDefault(), show()),
  });
  return node;
}

// The payload of `https://t.me/<bot>?start=…` (or of another parameter of the same sort), or undefined.
export function startPayload(address, bot, name = 'start') {
  const url = parsed(address);
  if (!url) return undefined;
  const named = url.protocol === 'tg:' ? url.searchParams.get('domain') : url.pathname.slice(1);
  const telegram = url.protocol === 'tg:' || ['t.me', 'telegram.me'].includes(url.hostname);
  const same = telegram && (named ?? '').toLowerCase() === bot.toLowerCase();
  return same ? url.searchParams.get(name) ?? (name === 'start' ? '' : undefined) : undefined;
}

function parsed(address) {
  try {
    return new URL(/^[a-z][a-z\d+.-]*:/i.test(address) ? address : `http://${address}`);
  } catch {
    return undefined;
  }
}

// Only addresses that cannot run anything become links.
export function link(address, hooks, props = {}) {
  const group = startPayload(address, hooks.bot, 'startgroup');
  if (group !== undefined) {
    const choose = event => (event.preventDefault(), hooks.addToGroup(group));
    return h('a', { href: address, dataset: { startgroup: group }, onclick: choose, ...props });
  }
  const payload = startPayload(address, hooks.bot);
  if (payload !== undefined) {
    const open = event => (event.preventDefault(), hooks.deepLink(payload));
    return h('a', { href: address, dataset: { start: payload }, onclick: open, ...props });
  }
  const url = parsed(address);
  if (!url || !['http:', 'https:', 'tel:', 'mailto:'].includes(url.protocol)) return h('span', { class: 'mention' });
  return h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', ...props });
}
