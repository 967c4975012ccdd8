// @ts-check

export const TOKEN_NAME = "GANTRY_TOKEN";

/** @typedef {Record<string, string | undefined>} Env */

const SECRET_NAME =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY/i;
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
 * Puts `[masked NAME]` in the place of whatever the environment holds as a secret.
 *
 * @param {Env} env
 * @returns {(text: string) => string}
 */
export function maskFor(env) {
  const secrets = Object.entries(env)
    .flatMap(([name, value = ""]) => (SECRET_NAME.test(name) ? partsOf(name, value.trim()) : []))
    .sort((one, other) => other.value.length - one.value.length);
  return (text) =>
    secrets.reduce((told, { name, value }) => told.replaceAll(value, `[masked ${name}]`), text);
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
