// One phone: a person's private chat with the bot, or a group they are in. Reads events, and does what the person does.

import * as api from './api.js';
import * as attach from './attach.js';
import { Composer } from './composer.js';
import { h, iconButton } from './dom.js';
import * as groups from './groups.js';
import { Log } from './log.js';
import { choose, confirm, tell } from './sheet.js';

const TYPING_MS = 6000;
const PRESS_MS = 30_000;

export class Phone {
  // `app`: bot, users, phones, openStart(phone, payload), changed(), pickPerson(phone, value). `group` is the id of the
  // group that is open, null for the private chat.
  constructor(app, number, user, caption) {
    Object.assign(this, { app, number, user, caption, group: null, seq: -1, waiting: null, presses: new Map(), answered: new Set() });
    this.log = new Log({
      bot: app.bot.username, command: text => this.say(text), deepLink: payload => app.openStart(this, payload),
      addToGroup: payload => this.try(() => groups.add(this, payload)), me: () => (this.group ? this.user : null),
      press: (message, button, key) => this.press(message, button, key), menu: message => this.messageMenu(message),
      vote: (message, option) => this.vote(message, option),
    }, { onUnread: count => this.unreadChanged(count), leave: () => this.composer.focus() });
    this.composer = new Composer(caption, {
      say: (text, replyTo) => this.say(text, replyTo),
      edit: (id, text) => this.do('edit', { message_id: id, text }),
      attach: text => this.try(() => attach.attach(this.node, this.user, app.users, text)),
      files: (files, text) => this.try(async () => (await attach.sendFiles(this.user, files, text), true)),
      voice: () => this.try(() => attach.sendVoice(this.user)),
      reply: button => this.replyKey(button),
      editLast: () => this.editLast(),
    });
    this.build();
  }

  build() {
    this.status = h('small', { class: 'status' });
    this.toastNode = h('div', { class: 'toast', role: 'status' });
    this.startButton = h('button', { type: 'button', class: 'start primary', onclick: () => this.do('start', { payload: '' }) });
    this.welcome = h('p', { class: 'welcome' });
    this.startArea = h('div', { class: 'start-area', hidden: true }, this.startButton);
    this.log.node.append(this.welcome);
    this.select = h('select', { 'aria-label': `Người dùng máy ${this.number}`, onfocus: () => this.app.changed(), onchange: () => this.app.pickPerson(this, this.select.value) });
    this.node = h('section', {
      class: 'phone', id: `phone-${this.number}`, 'data-phone': this.number, 'data-user': this.user, 'aria-label': `Máy ${this.number}`,
    },
    h('div', { class: 'owner' }, h('span', { class: 'caption' }), this.select),
    h('header', { class: 'chat-head' },
      this.avatar = h('span', { class: 'avatar', 'aria-hidden': 'true' }),
      h('span', { class: 'chat-name' }, this.title = h('strong'), this.status),
      iconButton('dots', 'Thao tác với cuộc trò chuyện', () => this.chatMenu())),
    this.log.node, this.toastNode, this.startArea, this.composer.node);
  }

  async setUser(user, caption) {
    Object.assign(this, { user, caption });
    this.node.dataset.user = user;
    // The chat is read meanwhile: what is said of it must not name whoever held the phone before.
    this.listPeople();
    await this.open(null);
  }

  // Shows a group, or the private chat if there is none.
  async open(group) {
    this.presses.clear();
    Object.assign(this, { group, seq: -1 });
    this.log.clear();
    this.composer.setAbout(null);
    this.composer.wordsOnly(group !== null);
    await this.reload();
  }

  get chat() {
    return this.group ?? this.user;
  }

  // The list of people changed.
  listPeople() {
    const listed = JSON.stringify(this.app.users.map(({ id, name }) => [id, name]));
    // An open list must not be rebuilt under the finger.
    if (listed !== this.listed) {
      this.listed = listed;
      this.select.replaceChildren(...this.app.users.map(({ id, name }) => h('option', { value: id }, name)), h('option', { value: 'new' }, '+ Người mới'));
    }
    this.select.value = this.user;
    const { name } = this.app.users.find(({ id }) => id === this.user) ?? { name: String(this.user) };
    this.name = name;
    this.node.querySelector('.caption').textContent = this.caption || `Máy ${this.number}`;
    this.composer.input.setAttribute('aria-label', `Tin nhắn của ${name}`);
  }

  // Reads the chat; events that come meanwhile wait.
  async reload() {
    const { user, group } = this;
    const waiting = [];
    this.waiting = waiting;
    const shown = await api.chat(user, group);
    // Another reading began, or another person holds the phone by now.
    if (this.waiting !== waiting || this.user !== user || this.group !== group) return;
    this.waiting = null;
    this.seq = shown.seq;
    this.log.reset(shown.messages);
    this.composer.setMenu(shown.menu);
    this.setKeyboard(shown.keyboard, null);
    for (const toast of shown.toasts) this.stopSpinner(toast);
    this.setTyping(shown.typing);
    this.setStanding();
    waiting.forEach(event => this.take(event));
  }

  take(event) {
    if (this.waiting) return this.waiting.push(event);
    const mine = event.kind === 'toast' ? event.toast.user === this.user : event.chat === this.chat;
    if (event.seq <= this.seq || !mine) return;
    this.seq = event.seq;
    switch (event.kind) {
      case 'new': this.arrived(event.message); break;
      case 'edited': this.log.put(event.message, 'edited'); break;
      case 'deleted': this.vanished(event.message_id); break;
      case 'toast': this.toasted(event.toast); break;
      case 'typing': this.setTyping(event.action); break;
      case 'menu': this.composer.setMenu(event.commands); break;
      case 'standing': this.app.changed(); break;
    }
  }

  arrived(message) {
    this.log.put(message, 'new');
    if (message.from_bot) this.setTyping(null);
    if (message.reply_keyboard) this.setKeyboard(message.reply_keyboard, message.message_id);
    else if (message.removes_keyboard || (!message.from_bot && this.keyboard?.one_time)) this.setKeyboard(null, null);
    if (message.force_reply) this.composer.setAbout({ what: 'reply', message });
    this.setStanding();
    if (!this.active) this.app.changed();
  }

  vanished(id) {
    this.log.remove(id);
    if (this.composer.about?.message.message_id === id) this.composer.setAbout(null);
    if (this.keyboardOf === id) this.setKeyboard(null, null);
    this.setStanding();
  }

  setKeyboard(keyboard, of) {
    this.keyboard = keyboard;
    this.keyboardOf = of;
    this.composer.setKeyboard(keyboard ?? null);
  }

  setTyping(action) {
    clearTimeout(this.typingTimer);
    const words = { typing: 'đang nhập…', upload_document: 'đang gửi tệp…', upload_photo: 'đang gửi ảnh…' };
    this.status.textContent = action ? words[action] ?? 'đang chuẩn bị…' : this.group ? 'nhóm' : 'bot';
    this.log.typing(Boolean(action));
    if (action) this.typingTimer = setTimeout(() => this.setTyping(null), TYPING_MS);
  }

  // Whether the bot may write to this person, and what to do if not.
  setStanding() {
    const person = this.app.users.find(({ id }) => id === this.user);
    const name = this.group ? groups.title(person, this.group) : this.app.bot.first_name;
    this.title.textContent = name;
    this.avatar.textContent = [...name][0] ?? 'B';
    this.active = this.group !== null || (person?.active ?? false);
    const empty = this.group === null && this.log.messages.size === 0;
    const blocked = !this.active && !empty;
    const shut = !this.active || empty;
    const focused = this.node.contains(document.activeElement) && document.activeElement.closest('.composer, .start-area');
    this.startArea.hidden = !shut;
    this.composer.node.hidden = shut;
    this.startButton.textContent = blocked ? 'Bỏ chặn và bắt đầu lại' : 'Bắt đầu';
    this.welcome.hidden = !shut;
    this.welcome.textContent = blocked ? `${this.name} đang chặn bot, nên bot không nhắn được.` : `${this.name} chưa trò chuyện với bot.\nBấm “Bắt đầu” ở dưới để mở lời.`;
    if (focused) (shut ? this.startButton : this.composer.input).focus({ preventScroll: true });
  }

  unreadChanged(count) {
    this.node.dataset.unread = count;
    this.app.unread?.(this, count);
  }

  show(shown) {
    this.node.hidden = !shown;
    this.log.show(shown);
  }

  // --- what the person does ---

  async try(deed) {
    try {
      return await deed();
    } catch (error) {
      this.toast(`Không làm được: ${error.message}`);
      return undefined;
    }
  }

  do(kind, more) {
    const where = this.group && groups.KINDS.includes(kind) ? { chat: this.group } : {};
    return this.try(() => api.act(this.user, kind, { ...where, ...more }));
  }

  say(text, replyTo) {
    return this.do('text', { text, reply_to: replyTo });
  }

  async press(message, button, key) {
    if (button.kind === 'copy_text') {
      await this.try(() => navigator.clipboard.writeText(button.data));
      return this.toast('Đã sao chép');
    }
    if (key.getAttribute('aria-busy')) return;
    const { user } = this;
    this.log.spin(message.message_id, button.data, true);
    const pressed = await this.do('tap', { message_id: message.message_id, data: button.data });
    if (user !== this.user) return;
    const id = pressed?.callback_id;
    if (!id || this.answered.delete(id)) return this.log.spin(message.message_id, button.data, false);
    const stop = () => this.stopSpinner({ callback_id: id });
    this.presses.set(id, { message: message.message_id, data: button.data, timer: setTimeout(stop, PRESS_MS) });
  }

  // The answer may be here before the press itself is confirmed.
  stopSpinner({ callback_id: id }) {
    const press = this.presses.get(id);
    if (!press) return this.answered.add(id);
    clearTimeout(press.timer);
    this.presses.delete(id);
    this.log.spin(press.message, press.data, false);
  }

  toasted(toast) {
    this.stopSpinner(toast);
    if (toast.url) this.toast(`Bot muốn mở: ${toast.url}`);
    if (!toast.text) return;
    if (toast.alert) tell(this.node, this.app.bot.first_name, toast.text);
    else this.toast(toast.text);
  }

  toast(text) {
    clearTimeout(this.toastTimer);
    this.toastNode.textContent = text;
    this.toastNode.classList.add('shown');
    this.toastTimer = setTimeout(() => this.toastNode.classList.remove('shown'), Math.max(4000, text.length * 70));
  }

  replyKey({ text, kind }) {
    const send = () => this.do('tap_reply', { label: text });
    if (kind === 'request_contact') return attach.shareOwn(this.node, this.user, send);
    if (kind !== 'request_location') return send();
    return confirm(this.node, 'Gửi vị trí?', 'Bot sẽ nhận được vị trí của bạn.', 'Gửi').then(yes => yes && send());
  }

  vote(message, option) {
    const { extra } = message;
    if (!extra.allows_multiple_answers) return this.do('vote', { message_id: message.message_id, options: [option] });
    const votes = this.votes ??= new Map();
    const chosen = votes.get(extra.id) ?? new Set();
    if (!chosen.delete(option)) chosen.add(option);
    votes.set(extra.id, chosen);
    return this.do('vote', { message_id: message.message_id, options: [...chosen].sort() });
  }

  editLast() {
    const own = [...this.log.messages.values()].filter(message => this.editable(message));
    const last = own.sort((a, b) => a.message_id - b.message_id).at(-1);
    if (last) this.composer.setAbout({ what: 'edit', message: last });
  }

  // In a group people only write, answer and tap: that is all the page does there.
  editable(message) {
    return this.group === null && !message.from_bot && message.forwarded_from === undefined && message.text !== '';
  }

  async messageMenu(message) {
    const open = !message.protected;
    const own = this.group === null;
    const what = await choose(this.node, 'Tin nhắn', [
      ['reply', 'Trả lời'],
      this.editable(message) && ['edit', 'Sửa'],
      own && open && ['forward', 'Chuyển tiếp cho bot'],
      open && message.text && ['copy', 'Sao chép chữ'],
      own && ['delete', 'Xoá', 'Xoá ở cả hai bên'],
    ].filter(Boolean), open ? undefined : 'Tin nhắn được bảo vệ: không chuyển tiếp, không sao chép.');
    if (what === 'reply' || what === 'edit') this.composer.setAbout({ what, message });
    if (what === 'delete') await this.do('delete', { message_id: message.message_id });
    if (what === 'copy') await this.try(() => navigator.clipboard.writeText(message.text).then(() => this.toast('Đã sao chép')));
    if (what === 'forward') await this.forward(message);
  }

  // In life the message goes from hand to hand; here the phone that forwards it to the bot is simply chosen.
  async forward(message) {
    const to = await this.app.choosePhone(this, 'Chuyển tiếp bằng máy nào?');
    if (!to) return;
    await to.do('forward', { from: this.user, message_id: message.message_id });
    this.app.bringUp(to);
  }

  async chatMenu() {
    if (this.group) return groups.menu(this);
    const person = this.app.users.find(({ id }) => id === this.user);
    const what = await choose(this.node, this.app.bot.first_name, [
      ...groups.choices(person),
      ['start', 'Nhắn /start'],
      this.active ? ['block', 'Chặn bot'] : ['unblock', 'Bỏ chặn bot'],
      ['delete_chat', 'Xoá cuộc trò chuyện', 'Mọi tin nhắn ở cả hai bên'],
    ]);
    if (await groups.chosen(this, what)) return;
    if (what === 'start') await this.do('start', { payload: '' });
    if (what === 'block' || what === 'unblock') await this.do(what);
    if (what !== 'delete_chat') return;
    const yes = await confirm(this.node, 'Xoá cuộc trò chuyện?', 'Mọi tin nhắn sẽ mất ở cả hai bên.', 'Xoá', true);
    if (yes) await this.do('delete_chat');
  }
}
