// What can be sent besides text: pictures, files, a voice note, a place, a contact, a sticker.

import { act } from './api.js';
import { h } from './dom.js';
import { choose, confirm, fill } from './sheet.js';

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function pick(accept) {
  return new Promise(resolve => {
    const input = h('input', { type: 'file', accept, multiple: true, hidden: true, class: 'picker' });
    const done = files => {
      input.remove();
      resolve([...files]);
    };
    input.onchange = () => done(input.files);
    input.oncancel = () => done([]);
    document.body.append(input);
    input.click();
  });
}

async function sendPhotos(user, files, caption) {
  const photos = await Promise.all(files.map(base64));
  if (photos.length > 1) return act(user, 'album', { photos, caption });
  return act(user, 'file', { file: 'photo', base64: photos[0], name: files[0].name, mime: files[0].type, caption });
}

async function sendDocuments(user, files, caption) {
  for (const [index, file] of files.entries()) {
    const words = index === 0 ? caption : '';
    await act(user, 'file', { file: 'document', base64: await base64(file), name: file.name, mime: file.type, caption: words });
  }
}

// Files that were dropped or pasted: pictures as photos, the rest as documents.
export async function sendFiles(user, files, caption) {
  const photos = files.filter(file => /^image\/(png|jpeg|gif|webp)$/.test(file.type));
  const others = files.filter(file => !photos.includes(file));
  if (photos.length) await sendPhotos(user, photos, caption);
  if (others.length) await sendDocuments(user, others, photos.length ? '' : caption);
}

// Three seconds of nothing: an Ogg page without sound, which is all a bot gets to see anyway.
export function sendVoice(user) {
  const page = new Uint8Array(2048);
  page.set([0x4f, 0x67, 0x67, 0x53, 0, 2]);
  return act(user, 'file', { file: 'voice', base64: btoa(String.fromCharCode(...page)), mime: 'audio/ogg', name: 'voice.oga' });
}

export const sendPlace = user => act(user, 'location', { latitude: 10.77690, longitude: 106.70090 });

// The own number: asked for first, as every messenger does.
export async function shareOwn(host, user, send) {
  const yes = await confirm(host, 'Chia sẻ số điện thoại?', 'Bot sẽ nhận được tên và số điện thoại của bạn.', 'Chia sẻ');
  if (yes) await send();
}

async function shareContact(host, user, users) {
  const me = users.find(({ id }) => id === user);
  const others = users.filter(({ id }) => id !== user);
  const choices = [
    [user, 'Số của tôi', me ? `+${me.phone.replace('+', '')}` : undefined],
    ...others.map(({ id, name, phone }) => [id, name, `+${phone.replace('+', '')}`]),
    ['other', 'Một số khác…', 'Người không dùng Telegram'],
  ];
  const whose = await choose(host, 'Gửi danh bạ của ai?', choices);
  if (whose === undefined) return;
  if (whose !== 'other') return act(user, 'contact', { whose });
  const given = await fill(host, 'Một số khác', [['first_name', 'Tên'], ['phone', 'Số điện thoại']], 'Gửi');
  if (given) await act(user, 'number', given);
}

// The menu behind the paper clip. `caption` is what stands in the input line; gives whether it was used.
export async function attach(host, user, users, caption) {
  const what = await choose(host, 'Gửi kèm', [
    ['photo', 'Ảnh', caption ? 'Kèm lời đang viết' : undefined], ['file', 'Tệp', caption ? 'Kèm lời đang viết' : undefined],
    ['contact', 'Danh bạ'], ['place', 'Vị trí'], ['sticker', 'Nhãn dán'],
  ]);
  if (what === 'contact') await shareContact(host, user, users);
  if (what === 'place') await sendPlace(user);
  if (what === 'sticker') await act(user, 'sticker');
  if (what !== 'photo' && what !== 'file') return false;
  const files = await pick(what === 'photo' ? 'image/png,image/jpeg,image/gif,image/webp' : '');
  if (files.length === 0) return false;
  await (what === 'photo' ? sendPhotos : sendDocuments)(user, files, caption);
  return true;
}
