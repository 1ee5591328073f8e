// The conversation on one phone: bubbles in order, days between them, what is new, and where it is scrolled to.

import { calm, h, iconButton } from './dom.js';
import { bubble } from './message.js';
import { day } from './time.js';

export class Log {
  // `hooks` as in message.js; `onUnread(count)`; `leave()` moves the focus on when what had it is gone.
  constructor(hooks, { onUnread, leave }) {
    this.hooks = { ...hooks, find: id => this.messages.get(id), jump: id => this.jump(id) };
    this.onUnread = onUnread;
    this.leave = leave;
    this.messages = new Map();
    this.nodes = new Map();
    this.unread = 0;
    this.atEnd = true;
    this.shown = true;
    this.fresh = h('div', { class: 'fresh' }, 'Tin mới');
    this.typingNode = h('div', { class: 'typing', 'aria-hidden': 'true', hidden: true }, h('i'), h('i'), h('i'));
    this.list = h('div', { class: 'list', role: 'log', 'aria-live': 'polite', 'aria-label': 'Cuộc trò chuyện' });
    this.box = h('div', { class: 'log', tabindex: 0, 'aria-label': 'Tin nhắn, cuộn được', onscroll: () => this.scrolled() },
      this.list, this.typingNode);
    this.count = h('span', { class: 'count' });
    this.downButton = iconButton('down', 'Xuống tin mới nhất', () => this.toEnd(true), { class: 'icon-button to-end', hidden: true });
    this.downButton.append(this.count);
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.box);
    this.node = h('div', { class: 'log-frame' }, this.box, this.downButton);
  }

  // Everything anew, as after a lost connection. Bubbles that did not change stay as they are.
  reset(messages) {
    this.list.setAttribute('aria-busy', 'true');
    const there = new Set(messages.filter(message => !message.deleted).map(message => message.message_id));
    for (const [id, node] of this.nodes) if (!there.has(id)) this.drop(id, node);
    for (const message of messages) this.put(message, 'quiet');
    this.list.removeAttribute('aria-busy');
  }

  clear() {
    this.messages.clear();
    this.nodes.clear();
    this.list.replaceChildren();
    this.fresh.remove();
    this.atEnd = true;
    this.setUnread(0);
  }

  // `how`: 'new', 'edited' or 'quiet'.
  put(message, how) {
    const id = message.message_id;
    if (message.deleted) return this.remove(id);
    const old = this.nodes.get(id);
    if (old && JSON.stringify(this.messages.get(id)) === JSON.stringify(message)) return;
    this.messages.set(id, message);
    const node = bubble(message, this.hooks);
    this.nodes.set(id, node);
    if (old) this.replace(old, node, how);
    else this.insert(message, node, how);
    this.settle(message, old ? 'edited' : how);
  }

  replace(old, node, how) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    for (const busy of old.querySelectorAll('[aria-busy]')) {
      this.button(node, busy.dataset.callback)?.setAttribute('aria-busy', 'true');
    }
    old.replaceWith(node);
    if (how === 'edited') node.classList.add('changed');
    if (focused) {
      const same = this.button(node, focused.dataset.callback);
      const next = same ?? node.querySelector('.key');
      if (next) next.focus({ preventScroll: true }); else this.leave();
    }
  }

  insert(message, node, how) {
    const later = [...this.nodes.keys()].filter(id => id > message.message_id);
    const next = later.length ? this.nodes.get(Math.min(...later)) : null;
    this.list.insertBefore(node, next);
    if (how === 'new') node.classList.add('arrives');
    const before = this.neighbour(message.message_id);
    const today = day(message.date);
    if (!before || day(before.date) !== today) {
      this.list.querySelector(`[data-day="${today}"]`)?.remove();
      this.list.insertBefore(h('div', { class: 'day', 'data-day': today }, today), node);
    }
  }

  neighbour(id) {
    const earlier = [...this.messages.keys()].filter(other => other < id);
    return earlier.length ? this.messages.get(Math.max(...earlier)) : undefined;
  }

  // After something came: stay at the end, or count what was not seen.
  settle(message, how) {
    const seen = this.atEnd && this.shown;
    if (how === 'new' && !message.from_bot) {
      this.atEnd = true;
      this.fresh.remove();
    } else if (how === 'new' && !seen) {
      if (this.unread === 0) this.list.insertBefore(this.fresh, this.nodes.get(message.message_id));
      this.setUnread(this.unread + 1);
    }
    if (this.atEnd) this.toEnd();
  }

  remove(id) {
    const node = this.nodes.get(id);
    this.messages.delete(id);
    if (!node) return;
    const focused = node.contains(document.activeElement);
    this.drop(id, node);
    if (focused) this.leave();
  }

  // A bubble folds up and is gone; for everybody but the eye it is gone at once.
  drop(id, node) {
    this.nodes.delete(id);
    this.messages.delete(id);
    node.removeAttribute('data-message-id');
    node.inert = true;
    if (calm() || !this.shown) return this.swept(node);
    const height = `${node.offsetHeight}px`;
    node.classList.add('gone');
    const fold = node.animate([{ height, opacity: 1 }, { height, opacity: 0, offset: 0.5 }, { height: 0, opacity: 0 }],
      { duration: 320, easing: 'ease-in-out' });
    fold.onfinish = () => this.swept(node);
  }

  swept(node) {
    node.remove();
    for (const pill of this.list.querySelectorAll('.day')) {
      if (!pill.nextElementSibling || pill.nextElementSibling.className === 'day') pill.remove();
    }
    if (!this.fresh.nextElementSibling) this.fresh.remove();
  }

  button(node, data) {
    return data === undefined ? undefined : [...node.querySelectorAll('[data-callback]')].find(key => key.dataset.callback === data);
  }

  // The spinner of a button under a message: `data` undefined means all of them.
  spin(id, data, on) {
    for (const key of this.nodes.get(id)?.querySelectorAll('[data-callback]') ?? []) {
      if (data !== undefined && key.dataset.callback !== data) continue;
      if (on) key.setAttribute('aria-busy', 'true'); else key.removeAttribute('aria-busy');
    }
  }

  typing(on) {
    this.typingNode.hidden = !on;
    if (this.atEnd) this.toEnd();
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.box;
    if (clientHeight === 0) return;
    const near = scrollHeight - scrollTop - clientHeight < 48;
    if (near) this.atEnd = true;
    else if (scrollTop < this.lastTop - 1) this.atEnd = false;
    this.lastTop = scrollTop;
    if (near && this.shown) this.setUnread(0);
    this.downButton.hidden = this.atEnd;
  }

  toEnd(smooth = false) {
    const behavior = smooth && !calm() ? 'smooth' : 'instant';
    this.box.scrollTo({ top: this.box.scrollHeight, behavior });
    if (smooth) this.leave();
    this.atEnd = true;
    this.lastTop = this.box.scrollTop;
    this.downButton.hidden = true;
    if (this.shown) this.setUnread(0);
  }

  setUnread(count) {
    if (count === this.unread) return;
    this.unread = count;
    this.count.textContent = count || '';
    this.onUnread(count);
  }

  // The phone comes into view or goes out of it.
  show(shown) {
    if (shown === this.shown) return;
    this.shown = shown;
    if (!shown) return;
    if (this.unread > 0 && this.fresh.isConnected) this.fresh.scrollIntoView({ block: 'start' });
    else this.toEnd();
    this.scrolled();
  }

  jump(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    this.atEnd = false;
    node.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : 'smooth' });
    node.classList.remove('changed');
    requestAnimationFrame(() => node.classList.add('changed'));
  }
}
