// The demo's date and time, and the buttons that move it on.

import { advance } from './api.js';
import { day, hour } from './time.js';

export class ClockBar {
  constructor(node) {
    this.time = node.querySelector('.now');
    this.moves = node.querySelector('.moves');
    this.base = null;
    this.moves.addEventListener('click', event => {
      const { seconds } = event.target.dataset;
      if (seconds !== undefined) this.move(Number(seconds));
    });
    setInterval(() => this.draw(), 1000);
  }

  // What the emulator says it is now.
  set(now, movable) {
    this.base = { instant: new Date(now).getTime(), seen: performance.now() };
    if (movable !== undefined) this.moves.hidden = !movable;
    this.draw();
  }

  draw() {
    if (!this.base) return;
    const now = new Date(this.base.instant + performance.now() - this.base.seen);
    const words = `${day(now)} · ${hour(now)}`;
    if (this.time.textContent === words) return;
    this.time.textContent = words;
    this.time.dateTime = now.toISOString();
  }

  async move(seconds) {
    this.moves.setAttribute('aria-busy', 'true');
    try {
      this.set((await advance(seconds)).now);
    } finally {
      this.moves.removeAttribute('aria-busy');
    }
  }
}
