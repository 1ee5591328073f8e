// The page: up to three phones side by side, or one with tabs; people; invitation links; the stream of events.

import * as api from './api.js';
import { ClockBar } from './clock.js';
import { h } from './dom.js';
import { Phone } from './phone.js';
import { choose, fill } from './sheet.js';

const PHONES = 3;
const narrow = matchMedia('(max-width: 1023px)');

const app = {
  bot: null,
  users: [],
  phones: [],
  current: 0,
  desk: document.querySelector('.desk'),
  tabs: document.querySelector('.tabs'),
  net: document.querySelector('.net'),
  clock: new ClockBar(document.querySelector('.clock')),

  async start() {
    const [about, users, { phones }] = await Promise.all([api.about(), api.users(), api.settings()]);
    this.bot = about.bot;
    this.users = users;
    this.clock.set(about.now, about.movable);
    document.title = `${about.bot.first_name} · Trò chuyện thử`;
    this.captions = new Map(phones.map(({ user, caption }) => [user, caption]));
    const asked = new URLSearchParams(location.search).get('phones')?.split(',').map(Number);
    const known = id => users.some(user => user.id === id);
    const wanted = asked ?? (phones.length ? phones.map(({ user }) => user) : users.map(({ id }) => id));
    wanted.filter(known).slice(0, PHONES).forEach(user => this.addPhone(user));
    this.adder = h('button', { type: 'button', class: 'adder', onclick: () => this.addPerson(null) }, '+ Người mới');
    this.layout();
    narrow.addEventListener('change', () => this.layout());
    api.follow({ onOpen: () => this.resync(), onEvent: event => this.take(event), onLost: () => { this.net.hidden = false; } });
  },

  addPhone(user) {
    const phone = new Phone(this, this.phones.length + 1, user, this.captions.get(user) ?? '');
    this.phones.push(phone);
    return phone;
  },

  // --- layout ---

  layout() {
    for (const phone of this.phones) if (!phone.node.isConnected) this.desk.append(phone.node);
    if (this.phones.length < PHONES) this.desk.append(this.adder); else this.adder.remove();
    this.tabs.hidden = !narrow.matches;
    this.tabs.replaceChildren(...this.phones.map((phone, index) => this.tab(phone, index)));
    this.phones.forEach((phone, index) => {
      phone.listPeople();
      phone.show(!narrow.matches || index === this.current);
    });
    const chosen = this.phones.map(({ user }) => user).join(',');
    const place = new URL(location);
    place.searchParams.set('phones', chosen);
    history.replaceState(null, '', decodeURIComponent(place));
  },

  tab(phone, index) {
    const on = index === this.current;
    const name = this.users.find(({ id }) => id === phone.user)?.name ?? '';
    return h('button', {
      type: 'button', role: 'tab', 'aria-selected': String(on), 'aria-controls': phone.node.id, tabindex: on ? 0 : -1, 'data-tab': phone.number,
      onclick: () => this.bringUp(phone),
      onkeydown: event => this.tabKey(event, index),
    }, h('span', { class: 'tab-name' }, phone.caption || name), h('span', { class: 'count', hidden: !phone.log.unread }, phone.log.unread));
  },

  tabKey(event, index) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (index + step + this.phones.length) % this.phones.length;
    this.bringUp(this.phones[next]);
    this.tabs.children[next].focus();
  },

  bringUp(phone) {
    this.current = this.phones.indexOf(phone);
    if (narrow.matches) this.layout();
  },

  unread(phone, count) {
    const badge = this.tabs.children[phone.number - 1]?.querySelector('.count');
    if (!badge) return;
    badge.hidden = count === 0;
    badge.textContent = count;
  },

  // --- people ---

  // Somebody came, or pressed Start, or blocked the bot.
  async changed() {
    this.users = await api.users();
    for (const phone of this.phones) {
      phone.listPeople();
      phone.setStanding();
    }
  },

  async pickPerson(phone, value) {
    if (value === 'new') {
      phone.select.value = phone.user;
      return this.addPerson(phone);
    }
    await this.hand(phone, Number(value));
  },

  async hand(phone, user) {
    await phone.setUser(user, this.captions.get(user) ?? '');
    this.layout();
  },

  // A stranger on `phone`, on a new phone if it is null. Gives the phone.
  async addPerson(phone, host = phone?.node ?? document.body) {
    const given = await fill(host, 'Người mới', [['name', 'Họ và tên', 'Nguyễn Văn Khách']], 'Thêm');
    if (!given) return null;
    const id = Math.max(900_000_000, ...this.users.map(user => user.id)) + 1;
    await api.addUser({ id, first_name: given.name.trim() || 'Khách' });
    this.users = await api.users();
    const holder = phone ?? this.addPhone(id);
    await this.hand(holder, id);
    return holder;
  },

  // Which phone does it? `null` stands for nobody.
  async choosePhone(from, title, stranger = false) {
    const label = phone => (phone.caption ? `${phone.caption} · ${phone.name}` : phone.name);
    const choices = this.phones.map(phone => [phone, label(phone), phone === from ? 'Máy này' : `Máy ${phone.number}`]);
    if (stranger) choices.push(['new', '+ Người mới', 'Người chưa từng trò chuyện với bot']);
    const chosen = await choose(from.node, title, choices);
    if (chosen !== 'new') return chosen ?? null;
    const spare = this.phones.length < PHONES ? null : this.phones.filter(phone => phone !== from).at(-1);
    return this.addPerson(spare, from.node);
  },

  // An invitation link was opened on `phone`: whoever it is meant for presses Start with it.
  async openStart(phone, payload) {
    const holder = await this.choosePhone(phone, 'Mở bằng máy nào?', true);
    if (!holder) return;
    this.bringUp(holder);
    if (holder.group) await holder.open(null);
    await holder.do('start', { payload });
  },

  // --- events ---

  async resync() {
    this.net.hidden = true;
    const reading = this.phones.map(phone => phone.reload());
    const [about] = await Promise.all([api.about(), this.changed(), ...reading]);
    this.clock.set(about.now, about.movable);
  },

  take(event) {
    this.clock.set(event.at);
    if (event.kind === 'menu' && event.chat === 0) return this.phones.forEach(phone => phone.reload());
    this.phones.forEach(phone => phone.take(event));
  },
};

app.start().catch(error => {
  app.desk.replaceChildren(h('p', { class: 'failed', role: 'alert' }, `Không mở được trang: ${error.message}`));
});
