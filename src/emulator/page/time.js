// Dates as people in Vietnam write them. The country has one zone, seven hours ahead, and no summer time.

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const two = number => String(number).padStart(2, '0');
const local = instant => new Date(new Date(instant).getTime() + 7 * 3600_000);

export function hour(instant) {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

export function day(instant) {
  const at = local(instant);
  return `${WEEKDAYS[at.getUTCDay()]}, ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}
