/**
 * Random numbers that are the same on every engine: whole numbers of 32 bits and nothing else (sfc32, the
 * small fast counter of Doty-Humphrey's PractRand). Each name has a stream of its own, so that what is
 * added to a plan, or moved in it, changes no number that anything else draws.
 */
export type Stream = Int32Array;

export function openStream(seed: number, name: string): Stream {
  const stream = Int32Array.of(seed, hash(name), hash(`${name}\u0000`), 1);
  draw(stream, new Uint16Array(WARM_UP), WARM_UP);
  return stream;
}

/** How many different numbers are drawn. */
export const SIDES = 1024;
/** One step of a stream is good for three of them: what is asked for is rounded up to a multiple. */
export const AT_ONCE = 3;

/** Fills the front of `into` with numbers from 0 up to `SIDES`, `count` of them and up to two more. */
export function draw(stream: Stream, into: Uint16Array, count: number): void {
  let a = stream[0] as number;
  let b = stream[1] as number;
  let c = stream[2] as number;
  let counter = stream[3] as number;
  for (let at = 0; at < count; at += AT_ONCE) {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    into[at] = drawn >>> 22;
    into[at + 1] = (drawn >>> 12) & (SIDES - 1);
    into[at + 2] = (drawn >>> 2) & (SIDES - 1);
  }
  stream[0] = a;
  stream[1] = b;
  stream[2] = c;
  stream[3] = counter;
}

/** As many steps as its author lets it take before the first number counts. */
const WARM_UP = 15 * AT_ONCE;

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}
