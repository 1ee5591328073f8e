// The control API of the emulator. Knows nothing of how things look.

async function call(path, body) {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, body === undefined ? {} : post);
  const answer = await response.json();
  if (!answer.ok) throw new Error(answer.error);
  return answer.result;
}

export const users = () => call('/emulator/users');
export const addUser = person => call('/emulator/users', person);
export const about = () => call('/emulator/about');
export const chat = (user, group) => call(`/emulator/chat?user=${user}&last=300${group ? `&chat=${group}` : ''}`);
export const act = (user, kind, more = {}) => call('/emulator/act', { user, kind, ...more });
export const advance = seconds => call('/emulator/clock', { advance_seconds: seconds });
export const settings = () => call('/page/config');
export const fileUrl = id => `/emulator/file?id=${encodeURIComponent(id)}`;

// Follows events for ever. A browser reconnects by itself unless the server answered with an error. After every
// (re)connection the chats have to be read anew: `onOpen` is the place for it.
export function follow({ onOpen, onEvent, onLost }) {
  const source = new EventSource('/emulator/events');
  source.onopen = onOpen;
  source.addEventListener('reset', onOpen);
  source.onmessage = message => onEvent(JSON.parse(message.data));
  source.onerror = () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow({ onOpen, onEvent, onLost }), 2000);
  };
}
