// @ts-check

export const TOKEN_NAME = "GANTRY_TOKEN";

/** @typedef {Record<string, string | undefined>} Env */

const SECRET_NAME =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY/i;
const MASKED_KEY = "[masked private key]";
/** A shorter one would be found in half of all words. */
const SHORTEST = 8;

/**
 * What a command may see: all but the token, whatever the case of its name.
 *
 * @param {Env} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutToken(env) {
  const others = Object.entries(env).filter(([name]) => name.toUpperCase() !== TOKEN_NAME);
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(others));
}

/**
 * Puts `[masked NAME]` in the place of whatever the environment holds as a secret, and masks private keys
 * wherever they come from: their lines are short, so what is cut off a key leaves one that nobody knows again.
 *
 * @param {Env} env
 * @returns {(text: string) => string}
 */
export function maskFor(env) {
  const secrets = Object.entries(env)
    .flatMap(([name, value = ""]) => (SECRET_NAME.test(name) ? partsOf(name, value.trim()) : []))
    .sort((one, other) => other.value.length - one.value.length);
  // Keys first: their first and last lines are the same in each, and may stand in the environment.
  return (text) =>
    secrets.reduce(
      (told, { name, value }) => told.replaceAll(value, `[masked ${name}]`),
      withoutKeys(text),
    );
}

const EDGE_OF_KEY = /-{4,5} ?(BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;

/**
 * From the first line of a key to its last. Where only one of them is there, the other was printed before what
 * is kept, or never: then all before the last line may be the key, or all behind the first.
 *
 * @param {string} text
 */
function withoutKeys(text) {
  let told = "";
  let from = 0;
  let isWithin = false;
  for (const { 0: edge, 1: which, index } of text.matchAll(EDGE_OF_KEY)) {
    if (which === "END") {
      told += isWithin ? "" : MASKED_KEY;
      from = index + edge.length;
    } else if (!isWithin) {
      told += text.slice(from, index) + MASKED_KEY;
    }
    isWithin = which === "BEGIN";
  }
  return isWithin ? told : told + text.slice(from);
}

/**
 * The value, and each line of one that has several, as keys have.
 *
 * @param {string} name
 * @param {string} value
 */
function partsOf(name, value) {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([value, ...lines])]
    .filter((part) => part.length >= SHORTEST)
    .map((part) => ({ name, value: part }));
}
