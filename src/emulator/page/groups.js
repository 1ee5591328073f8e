// Groups on a phone: which there are, opening one, making one, adding the bot to it.

import * as api from './api.js';
import { choose, fill } from './sheet.js';

// Deeds that can be done in a group.
export const KINDS = ['text', 'tap'];

export function title(person, group) {
  return person?.groups.find(([id]) => id === group)?.[1] ?? 'Nhóm';
}

const OPEN = 'group:';

// What the menu of the private chat offers.
export function choices(person) {
  const open = (person?.groups ?? []).map(([id, name]) => [`${OPEN}${id}`, `Mở nhóm ${name}`]);
  return [...open, ['new_group', 'Tạo nhóm', 'Với mọi người đang trên trang này']];
}

// Whether a choice was one of these, and was done.
export async function chosen(phone, what) {
  if (what === 'new_group') {
    const group = await make(phone);
    if (group) await phone.open(group);
    return true;
  }
  if (!what?.startsWith(OPEN)) return false;
  await phone.open(Number(what.slice(OPEN.length)));
  return true;
}

async function make(phone) {
  const given = await fill(phone.node, 'Tạo nhóm', [['name', 'Tên nhóm', 'Tổ hòa giải']], 'Tạo');
  if (!given) return null;
  const members = phone.app.phones.map(({ user }) => user).filter(user => user !== phone.user);
  const made = await phone.do('create_group', { title: given.name.trim() || 'Nhóm', members });
  await phone.app.changed();
  return made?.chat ?? null;
}

// As the link `?startgroup=` does: a group is chosen, the bot comes into it and is greeted there.
export async function add(phone, payload) {
  const person = phone.app.users.find(({ id }) => id === phone.user);
  const known = person.groups.map(([id, name]) => [id, name]);
  const group = await choose(phone.node, 'Thêm bot vào nhóm nào?', [...known, ['new', '+ Tạo nhóm mới']]);
  const chat = group === 'new' ? await make(phone) : group;
  if (!chat) return;
  await api.act(phone.user, 'add_bot', { chat });
  await api.act(phone.user, 'text', { chat, text: `/start@${phone.app.bot.username} ${payload}`.trim() });
}

// The menu of an open group.
export async function menu(phone) {
  const what = await choose(phone.node, phone.title.textContent, [
    ['private', 'Về trò chuyện riêng với bot'],
    ['add_bot', 'Thêm bot vào nhóm'],
    ['remove_bot', 'Đưa bot ra khỏi nhóm'],
    ['migrate', 'Nâng thành nhóm lớn', 'Nhóm có số mới, như khi Telegram nâng cấp'],
  ]);
  if (what === 'private') return phone.open(null);
  if (!what) return undefined;
  const done = await phone.do(what, { chat: phone.group });
  if (!done?.chat) return undefined;
  await phone.app.changed();
  return phone.open(done.chat);
}
