// @ts-check

/** So many bytes of what a command printed are posted, the note of what is left out among them. */
export const EXCERPT_BYTES = 64 * 1024;

/** Kept beyond that, so that a secret at the cut is whole when it is looked for. */
const SLACK_BYTES = 16 * 1024;
const KEPT_BYTES = EXCERPT_BYTES + SLACK_BYTES;

/** The end of what a command prints, in memory that does not grow with it. */
export class Tail {
  #ring = Buffer.alloc(KEPT_BYTES);
  /** Of all that was printed, in bytes. */
  total = 0;

  /** @param {Buffer} chunk */
  push(chunk) {
    const last = chunk.subarray(-KEPT_BYTES);
    const at = (this.total + chunk.length - last.length) % KEPT_BYTES;
    const before = last.subarray(0, KEPT_BYTES - at);
    before.copy(this.#ring, at);
    last.copy(this.#ring, 0, before.length);
    this.total += chunk.length;
  }

  /** @returns {Buffer} */
  bytes() {
    if (this.total <= KEPT_BYTES) return this.#ring.subarray(0, this.total);
    const at = this.total % KEPT_BYTES;
    return Buffer.concat([this.#ring.subarray(at), this.#ring.subarray(0, at)]);
  }
}

/**
 * The end of what was printed, as it can be kept: no colours, no secret of the environment, whole
 * characters and lines, and at its head how much is left out.
 *
 * @param {Pick<Tail, "total" | "bytes">} tail
 * @param {(text: string) => string} mask
 * @param {string | null} [end] said behind it, such as why it could not be run to its end
 * @returns {string | null} null where there is nothing to say
 */
export function excerptOf(tail, mask, end = null) {
  const bytes = tail.bytes();
  const isCut = tail.total > bytes.length;
  const shown = isCut ? bytes.subarray(startOfCharacter(bytes, 0)) : bytes;
  const printed = mask(plain(decode(shown)));
  const text =
    end === null ? printed : `${printed}${/(^|\n)$/.test(printed) ? "" : "\n"}[${end}]\n`;
  if (text === "") return null;
  const whole = Buffer.from(text);
  if (!isCut && whole.length <= EXCERPT_BYTES) return text;
  const note = `[${wordBytes(tail.total)} were printed; the beginning is left out]\n`;
  const room = EXCERPT_BYTES - Buffer.byteLength(note);
  const from = Math.max(0, whole.length - room);
  return note + fromLine(decode(whole.subarray(startOfCharacter(whole, from))));
}

/**
 * @param {string} excerpt
 * @param {number} lines
 */
export function lastLines(excerpt, lines) {
  return excerpt.trimEnd().split("\n").slice(-lines);
}

/** @param {Buffer} bytes */
function decode(bytes) {
  return new TextDecoder().decode(bytes);
}

/**
 * @param {Buffer} bytes
 * @param {number} from
 */
function startOfCharacter(bytes, from) {
  let at = from;
  // In UTF-8 the bytes behind the first of a character begin with 10, and there are three at most.
  while (at < from + 3 && ((bytes[at] ?? 0) & 0b1100_0000) === 0b1000_0000) at += 1;
  return at;
}

/**
 * From the first whole line; a single line that is longer than all of it is cut within.
 *
 * @param {string} text
 */
function fromLine(text) {
  const end = text.indexOf("\n");
  return end === -1 || end === text.length - 1 ? text : text.slice(end + 1);
}

// Colours and movements of the cursor say nothing on a page, and Postgres holds no NUL.
// eslint's rule on control characters speaks of mistakes; these are meant, so they are built.
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const SEQUENCES = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\))`,
  "g",
);
const NUL = String.fromCharCode(0);

/** @param {string} text */
function plain(text) {
  return text.replace(SEQUENCES, "").replaceAll(NUL, "");
}

/** @param {number} bytes */
export function wordBytes(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
