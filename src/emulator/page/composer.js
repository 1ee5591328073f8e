// The lower part of a phone: what is being answered or changed, the input line, the reply keyboard.

import { Commands } from './commands.js';
import { h, icon, iconButton } from './dom.js';
import { summary } from './message.js';

export class Composer {
  // `hooks`: say(text, replyTo), edit(id, text), attach(text), voice(), reply(button), files(files, text), editLast().
  constructor(name, hooks) {
    this.hooks = hooks;
    this.about = null;
    this.input = h('textarea', {
      rows: 1, 'aria-label': `Tin nhắn của ${name}`, placeholder: 'Nhắn tin…', autocomplete: 'off',
      oninput: () => this.typed(), onkeydown: event => this.key(event), onpaste: event => this.pasted(event),
    });
    this.commands = new Commands(this.input, text => this.say(text));
    this.menuButton = iconButton('menu', 'Các lệnh', () => this.toggleMenu(), { class: 'icon-button menu', hidden: true });
    this.keysButton = iconButton('keys', 'Ẩn hoặc hiện bàn phím trả lời', () => this.toggleKeys(), { class: 'icon-button', hidden: true });
    this.clip = iconButton('clip', 'Gửi kèm', () => this.attach(), { class: 'icon-button clip' });
    this.mic = iconButton('mic', 'Gửi một tin nhắn thoại thử', () => hooks.voice(), { class: 'icon-button mic' });
    this.go = iconButton('send', 'Gửi', () => this.submit(), { class: 'icon-button send', hidden: true });
    this.strip = h('div', { class: 'strip', hidden: true });
    this.keys = h('div', { class: 'reply-keys', role: 'group', 'aria-label': 'Bàn phím trả lời', hidden: true });
    this.node = h('div', { class: 'composer', ondragover: event => event.preventDefault(), ondrop: event => this.dropped(event) },
      this.commands.node, this.strip,
      h('div', { class: 'line' }, this.menuButton, this.input, this.keysButton, this.clip, this.mic, this.go),
      this.keys);
  }

  focus() {
    this.input.focus({ preventScroll: true });
  }

  wordsOnly(on) {
    this.clip.hidden = on;
    this.node.classList.toggle('words-only', on);
  }

  setMenu(menu) {
    this.commands.menu = menu;
    this.menuButton.hidden = menu.length === 0;
  }

  toggleMenu() {
    if (this.commands.open) this.commands.close();
    else this.commands.offer('/');
    this.focus();
  }

  // The reply keyboard the bot asks for, or null.
  setKeyboard(keyboard) {
    this.keysButton.hidden = !keyboard;
    this.keys.hidden = !keyboard;
    this.input.placeholder = keyboard?.placeholder ?? 'Nhắn tin…';
    const button = ({ text, kind }) => h('button', {
      type: 'button', class: 'key', 'data-reply': kind, disabled: !['text', 'request_contact', 'request_location'].includes(kind),
      onclick: () => this.hooks.reply({ text, kind }),
    }, kind === 'request_contact' && icon('person'), kind === 'request_location' && icon('place'), text);
    this.keys.replaceChildren(...(keyboard?.rows ?? []).map(row => h('div', { class: 'row' }, row.map(button))));
  }

  toggleKeys() {
    this.keys.hidden = !this.keys.hidden;
  }

  // Answers or changes a message: `about` is `{ what: 'reply' | 'edit', message }`, or null.
  setAbout(about) {
    const left = this.about?.what === 'edit' && this.about.message.message_id !== about?.message.message_id;
    this.about = about;
    this.strip.hidden = !about;
    if (left) this.write('');
    if (!about) return this.strip.replaceChildren();
    const title = about.what === 'edit' ? 'Sửa tin nhắn' : `Trả lời ${about.message.from_name}`;
    this.strip.replaceChildren(
      h('div', {}, h('strong', {}, title), h('span', {}, summary(about.message))),
      iconButton('close', 'Thôi', () => (this.setAbout(null), this.focus())));
    this.focus();
    if (about.what !== 'edit') return;
    this.write(about.message.text);
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  write(text) {
    this.input.value = text;
    this.typed();
  }

  typed() {
    const { input } = this;
    const empty = input.value.trim() === '';
    this.go.hidden = empty;
    this.mic.hidden = !empty;
    input.style.height = 'auto';
    // The border is not part of the scrolled height.
    if (!empty) input.style.height = `${input.scrollHeight + 2}px`;
    this.commands.offer(input.value);
  }

  key(event) {
    // While a word is being composed (Telex, VNI) every key belongs to the input method.
    if (event.isComposing) return;
    if (this.commands.key(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Escape' && this.about) this.setAbout(null);
    else if (event.key === 'ArrowUp' && this.input.value === '') this.hooks.editLast();
  }

  submit() {
    const text = this.input.value.trim();
    if (text === '') return;
    const { about } = this;
    this.about = null;
    this.setAbout(null);
    this.write('');
    if (about?.what === 'edit') this.hooks.edit(about.message.message_id, text);
    else this.hooks.say(text, about?.message.message_id);
    this.focus();
  }

  say(text) {
    this.write('');
    this.hooks.say(text);
    this.focus();
  }

  async attach() {
    if (await this.hooks.attach(this.input.value.trim())) this.write('');
  }

  async sendFiles(files) {
    if (await this.hooks.files([...files], this.input.value.trim())) this.write('');
  }

  pasted(event) {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    this.sendFiles(event.clipboardData.files);
  }

  dropped(event) {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) this.sendFiles(event.dataTransfer.files);
  }
}
