// One message as a bubble with its keyboard. Takes a message of the control API and hooks; keeps no state.

import { fileUrl } from './api.js';
import { h, icon, iconButton } from './dom.js';
import { enlarge } from './sheet.js';
import { formatted, link } from './text.js';
import { hour } from './time.js';

// What stands for a message in a quotation or a menu.
export function summary(message) {
  if (message.text) return message.text.length > 80 ? `${message.text.slice(0, 79)}…` : message.text;
  const names = {
    photo: 'Ảnh', document: message.file?.name ?? 'Tệp', voice: 'Tin nhắn thoại', sticker: 'Nhãn dán',
    location: 'Vị trí', venue: 'Địa điểm', contact: 'Danh bạ', poll: 'Câu hỏi', video: 'Video', audio: 'Âm thanh',
    video_note: 'Video tròn', animation: 'Ảnh động', dice: 'Xúc xắc',
  };
  return names[message.kind] ?? 'Tin nhắn';
}

// `hooks`: bot, find(id), command, deepLink, press(message, button), menu(message), vote(message, options), jump(id),
// me() (the phone's person if a group is open, else null).
export function bubble(message, hooks) {
  const me = hooks.me();
  const other = me !== null && !message.from_bot && message.from_id !== me;
  const from = message.from_bot ? 'bot' : other ? 'other' : 'user';
  const head = { 'data-message-id': message.message_id, 'data-from': from, 'data-kind': message.kind };
  if (message.kind === 'service') {
    return h('div', { class: 'service', ...head }, serviceText(message));
  }
  return h('article', { class: `message from-${from}`, 'aria-label': `${message.from_name}, ${hour(message.date)}`, ...(message.protected && kept), ...head },
    h('div', { class: bare(message) ? 'bubble bare' : 'bubble' },
      other && h('p', { class: 'writer' }, message.from_name),
      message.forwarded_from !== undefined && h('p', { class: 'forwarded' }, `Chuyển tiếp từ ${message.forwarded_from}`),
      message.reply_to !== undefined && quoted(message, hooks),
      content(message, hooks),
      message.text && h('div', { class: 'words' }, formatted(message.text, message.entities, hooks)),
      meta(message, hooks)),
    message.inline_keyboard.length > 0 && keyboard(message, hooks));
}

// The apps keep what is protected: it is neither copied nor dragged out, and no menu of the browser saves it.
const refuse = event => event.preventDefault();
export const kept = { 'data-protected': true, oncopy: refuse, oncontextmenu: refuse, ondragstart: refuse };

const bare = message => ['sticker', 'video_note'].includes(message.kind);

function meta(message, hooks) {
  const mark = (name, label) => h('span', { class: 'mark', role: 'img', 'aria-label': label, title: label }, icon(name));
  return h('footer', { class: 'meta' },
    message.reaction && h('span', { class: 'reaction' }, message.reaction),
    message.protected && mark('lock', 'Không chuyển tiếp, không sao chép được'),
    message.silent && mark('quiet', 'Gửi không kèm chuông'),
    message.edits > 0 && message.kind !== 'poll' && h('span', {}, 'đã sửa'),
    h('time', { datetime: message.date }, hour(message.date)),
    iconButton('dots', 'Thao tác với tin nhắn này', () => hooks.menu(message), { class: 'icon-button more' }));
}

function quoted(message, hooks) {
  const original = hooks.find(message.reply_to);
  if (!original) return h('p', { class: 'quoted' }, 'Tin nhắn đã xoá');
  return h('button', { type: 'button', class: 'quoted', onclick: () => hooks.jump(original.message_id) },
    h('strong', {}, original.from_name), h('span', {}, summary(original)));
}

const part = (name, title, note) => h('div', { class: 'part' },
  h('span', { class: 'part-icon' }, icon(name)), h('span', { class: 'part-words' }, h('strong', {}, title), h('small', {}, note)));

function content(message, hooks) {
  const { file, extra } = message;
  switch (message.kind) {
    case 'photo': return picture(message);
    case 'sticker': return h('div', { class: 'sticker', role: 'img', 'aria-label': 'Nhãn dán' }, icon('sticker'));
    case 'document': case 'audio': case 'video': case 'animation': return download(message);
    case 'voice': return part('wave', 'Tin nhắn thoại', size(file.size));
    case 'video_note': return part('mic', 'Video tròn', size(file.size));
    case 'contact': return part('person', [extra.first_name, extra.last_name].filter(Boolean).join(' '), phone(extra.phone_number));
    case 'location': return part('place', 'Vị trí', place(extra));
    case 'venue': return part('place', extra.title, extra.address);
    case 'dice': return h('div', { class: 'dice' }, `${extra.emoji} ${extra.value}`);
    case 'poll': return poll(message, hooks);
    default: return null;
  }
}

const phone = number => (number.startsWith('+') ? number : `+${number}`);
const place = ({ latitude, longitude }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

function size(bytes) {
  if (bytes < 1000) return `${bytes} byte`;
  const [number, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${number.toFixed(1).replace('.', ',').replace(',0', '')} ${unit}`;
}

function picture(message) {
  const { file } = message;
  const alt = message.text ? `Ảnh: ${summary(message)}` : 'Ảnh';
  const image = h('img', {
    src: fileUrl(file.file_id), alt, width: file.width || undefined, height: file.height || undefined,
    // Codes must stay readable: small pictures are drawn larger without blurring.
    class: file.width && file.width < 200 ? 'small' : undefined,
  });
  return h('button', {
    type: 'button', class: 'picture', 'aria-label': `${alt}. Bấm để xem lớn`,
    onclick: () => enlarge(image, message.text.split('\n')[0].slice(0, 60), message.protected ? kept : {}),
  }, image);
}

function download(message) {
  const { file } = message;
  if (message.protected) return part('file', file.name, `${size(file.size)} · Không tải về được`);
  return h('a', { class: 'part', href: fileUrl(file.file_id), download: file.name, 'aria-label': `Tải tệp ${file.name}` },
    h('span', { class: 'part-icon' }, icon('file')),
    h('span', { class: 'part-words' }, h('strong', {}, file.name), h('small', {}, `${size(file.size)} · Bấm để tải`)));
}

function poll(message, hooks) {
  const { extra } = message;
  const all = extra.total_voter_count;
  const note = extra.is_closed ? 'Đã đóng' : extra.allows_multiple_answers ? 'Chọn được nhiều câu' : 'Chọn một câu';
  return h('div', { class: 'poll' }, h('strong', {}, extra.question),
    extra.options.map((option, index) => h('button', {
      type: 'button', class: 'option', disabled: extra.is_closed, onclick: () => hooks.vote(message, index),
    }, h('span', {}, option.text), all > 0 && h('small', {}, `${Math.round(option.voter_count * 100 / all)}%`))),
    h('small', {}, `${note} · ${all} người đã trả lời`));
}

function serviceText({ extra }) {
  const [name] = Object.keys(extra);
  const texts = {
    pinned_message: 'Đã ghim một tin nhắn', new_chat_members: 'Có người vào nhóm', left_chat_member: 'Có người rời nhóm',
    group_chat_created: 'Nhóm đã được tạo', supergroup_chat_created: 'Nhóm đã được tạo', new_chat_title: 'Nhóm đã đổi tên',
    migrate_to_chat_id: 'Nhóm đã được nâng thành nhóm lớn', migrate_from_chat_id: 'Nhóm đã được nâng thành nhóm lớn',
  };
  return texts[name] ?? 'Thông báo của ứng dụng';
}

function keyboard(message, hooks) {
  return h('div', { class: 'keyboard' }, message.inline_keyboard.map(row =>
    h('div', { class: 'row' }, row.map(button => inlineButton(message, button, hooks)))));
}

function inlineButton(message, button, hooks) {
  const look = { class: `key ${button.style ?? ''}` };
  if (button.kind === 'url') {
    const anchor = link(button.data, hooks, look);
    anchor.append(button.text, icon('link'));
    return anchor;
  }
  const works = ['callback_data', 'copy_text'].includes(button.kind);
  return h('button', {
    type: 'button', ...look, disabled: !works, title: works ? undefined : 'Trang thử chưa hỗ trợ nút này',
    'data-callback': button.kind === 'callback_data' ? button.data : undefined,
    onclick: event => hooks.press(message, button, event.currentTarget),
  }, button.text, button.kind === 'copy_text' && icon('copy'));
}
