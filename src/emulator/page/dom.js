// Building nodes. Text always becomes text nodes: nothing here reads HTML.

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h10',
  clip: 'M20 11.500l-8.200 8.200a5 5 0 0 1-7.100-7.100l8.500-8.500a3.400 3.400 0 0 1 4.800 4.800l-8.400 8.400a1.700 1.700 0 0 1-2.400-2.400l7.600-7.600',
  mic: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21',
  send: 'M4 12l16-8-5 16-3.500-6.500zM20 4l-8.500 9.500',
  keys: 'M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8',
  dots: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  quiet: 'M4 4l16 16M17 16H6c1-1.500 1.500-3 1.500-6 0-.8.200-1.500.500-2M10.500 5.200A4.500 4.500 0 0 1 16.500 10c0 1 .1 2 .3 2.800M10 19.500a2 2 0 0 0 4 0',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  place: 'M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  sticker: 'M12 3a9 9 0 1 0 9 9l-9-9zM12 3c0 5 3 9 9 9M8.500 13c.8 1.800 2 2.600 3.500 2.600',
  wave: 'M4 10v4M8 7v10M12 4v16M16 8v8M20 10v4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
};

export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

// A button that shows only a picture, and says what it does.
export function iconButton(name, label, onclick, props = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...props }, icon(name));
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
