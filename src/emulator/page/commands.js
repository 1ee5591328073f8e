// The list of commands above the input line: all of them behind ≡, the fitting ones while "/…" is typed.

import { h } from './dom.js';

let lists = 0;

export class Commands {
  // `send(text)` says a command, `input` is the line it belongs to.
  constructor(input, send) {
    this.input = input;
    this.send = send;
    this.menu = [];
    this.at = -1;
    lists += 1;
    this.node = h('ul', { class: 'commands', role: 'listbox', id: `commands-${lists}`, 'aria-label': 'Các lệnh', hidden: true });
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.node.id]]) {
      input.setAttribute(name, value);
    }
  }

  get open() {
    return !this.node.hidden;
  }

  // Shows what begins with `typed` ("/" shows all); hides the list if nothing does.
  offer(typed) {
    const word = /^\/(\w*)$/.exec(typed)?.[1].toLowerCase();
    const found = word === undefined ? [] : this.menu.filter(({ command }) => command.startsWith(word));
    this.node.replaceChildren(...found.map((entry, index) => this.option(entry, index)));
    this.node.hidden = found.length === 0;
    this.mark(typed.length > 1 && this.open ? 0 : -1);
    this.input.setAttribute('aria-expanded', String(this.open));
  }

  option({ command, description }, index) {
    return h('li', {
      role: 'option', id: `${this.node.id}-${index}`, 'data-command': command,
      onclick: () => this.take(index), onpointerenter: () => this.mark(index),
    }, h('strong', {}, `/${command}`), h('span', {}, description));
  }

  mark(index) {
    this.at = index;
    [...this.node.children].forEach((node, other) => node.setAttribute('aria-selected', String(other === index)));
    const marked = this.node.children[index];
    if (marked) this.input.setAttribute('aria-activedescendant', marked.id);
    else this.input.removeAttribute('aria-activedescendant');
    marked?.scrollIntoView({ block: 'nearest' });
  }

  take(index) {
    const { command } = this.node.children[index].dataset;
    this.close();
    this.send(`/${command}`);
  }

  close() {
    this.offer('');
  }

  // Gives whether the key was for the list.
  key(event) {
    if (!this.open) return false;
    const count = this.node.children.length;
    switch (event.key) {
      case 'ArrowDown': this.mark((this.at + 1) % count); return true;
      case 'ArrowUp': this.mark((this.at - 1 + count) % count); return true;
      case 'Escape': this.close(); return true;
      case 'Tab': case 'Enter':
        if (this.at < 0 || event.shiftKey) return false;
        this.take(this.at);
        return true;
      default: return false;
    }
  }
}
