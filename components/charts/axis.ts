/** Steps that people count in: 1, 2, 2.5 or 5 of a power of ten, so that about `count` of them make `span`. */
export function niceStep(span: number, count: number): number {
  if (span <= 0) return 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => rough <= one * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** From the last step at or below `from` to the first at or above `to`. */
export function ticksOver(from: number, to: number, count: number): number[] {
  const step = niceStep(to - from, count);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}
