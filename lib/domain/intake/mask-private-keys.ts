import type { Masked } from "./masked";

/** How a block of armoured text begins or ends; PGP writes what it holds before BLOCK, SSH2 four dashes. */
const MARK = /-{4,5} ?(BEGIN|END) ([A-Z0-9 ]{1,60}?) ?-{4,5}/g;
const PRIVATE = /PRIVATE KEY(?: BLOCK)?$/;

/**
 * Puts one mask in the place of each private key: from its beginning to the next end of whatever kind, else to
 * the end of the text, and from the end of one whose beginning was cut off back to the end before it. One pass: of
 * beginnings without an end each is read once, however many there are.
 */
export function maskPrivateKeys(text: string): Masked {
  const kept: string[] = [];
  let masked = 0;
  /** Up to here all is kept or masked. */
  let told = 0;
  let begun: number | null = null;
  /** Where the last end was: further back no key reaches. */
  let ended = 0;
  const hide = (from: number, to: number) => {
    kept.push(text.slice(told, from), MASK);
    masked += 1;
    told = to;
  };
  for (const { 0: mark, 1: place, 2: label = "", index } of text.matchAll(MARK)) {
    const isPrivate = PRIVATE.test(label);
    if (place === "BEGIN") {
      if (isPrivate) begun ??= index;
      continue;
    }
    const end = index + mark.length;
    if (begun !== null) hide(begun, end);
    else if (isPrivate) hide(ended, end);
    begun = null;
    ended = end;
  }
  if (begun !== null) hide(begun, text.length);
  kept.push(text.slice(told));
  return { text: kept.join(""), masked };
}

const MASK = "[masked private key]";
