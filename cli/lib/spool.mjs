// @ts-check
import { mkdir, open, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { isSystemError } from "./failure.mjs";
import { fieldsOf, isObject } from "./json.mjs";

const FORMAT = 1;
const WAITS = ".json";
const REFUSED = ".refused";
const UNREADABLE = ".unreadable";

/**
 * @typedef {{ url: string, project: string }} Target
 * @typedef {Target & { id: string } & (
 *   | { kind: "result", result: Record<string, unknown> }
 *   | { kind: "report", format: string, query: Record<string, string>, body: string }
 * )} Entry a result, or a file (in base64), under the name by which it is sent once
 * @typedef {{ file: string, entry: Entry }} Waiting
 */

/** Results that are not sent yet, one file each: a folder that outlives the process. */
export class Spool {
  #folder;
  #added = 0;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  get folder() {
    return this.#folder;
  }

  /**
   * Written whole or not at all.
   *
   * @param {Entry} entry
   */
  async add(entry) {
    await this.prepare();
    this.#added += 1;
    const at = String(Date.now()).padStart(15, "0");
    const turn = String(this.#added).padStart(5, "0");
    const file = `${at}-${turn}-${entry.id}`;
    await this.#write(`${file}${WAITS}`, { spool: FORMAT, ...entry });
  }

  async prepare() {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const ignored = path.join(this.#folder, ".gitignore");
    await writeFile(ignored, "*\n", { flag: "wx" }).catch((/** @type {unknown} */ error) => {
      if (!isSystemError(error, "EEXIST")) throw error;
    });
  }

  /**
   * What waits to be sent, or was refused, oldest first.
   *
   * @param {{ refused?: boolean }} [which]
   */
  async names({ refused = false } = {}) {
    const suffix = refused ? REFUSED : WAITS;
    try {
      const names = await readdir(this.#folder);
      return names.filter((name) => name.endsWith(suffix) && !name.startsWith(".")).sort();
    } catch (error) {
      if (isSystemError(error, "ENOENT")) return [];
      throw error;
    }
  }

  /**
   * @param {string} name
   * @returns {Promise<Waiting | null>} null for what another has sent meanwhile, or nobody can read
   */
  async read(name) {
    let text;
    try {
      text = await readFile(path.join(this.#folder, name), "utf8");
    } catch (error) {
      if (isSystemError(error, "ENOENT")) return null;
      throw error;
    }
    const entry = entryOf(text);
    if (entry) return { file: name, entry };
    await this.#move(name, `${stem(name)}${UNREADABLE}`);
    return null;
  }

  /** @param {Waiting} sent */
  async settle({ file }) {
    await unlink(path.join(this.#folder, file)).catch(ignoreMissing);
  }

  /**
   * It stays, beside the reason, and is not sent again by itself.
   *
   * @param {Waiting} waiting
   * @param {string} reason
   */
  async refuse({ file, entry }, reason) {
    const at = new Date().toISOString();
    await this.#write(`${stem(file)}${REFUSED}`, {
      spool: FORMAT,
      ...entry,
      refused: { reason, at },
    });
    await this.settle({ file, entry });
  }

  /** Puts back what was refused, to be tried once more. */
  async restore() {
    const names = await this.names({ refused: true });
    for (const name of names) await this.#move(name, `${stem(name)}${WAITS}`);
    return names.length;
  }

  /**
   * @param {string} name
   * @param {object} value
   */
  async #write(name, value) {
    const temporary = path.join(this.#folder, `.${name}.${process.pid}.tmp`);
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(JSON.stringify(value));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path.join(this.#folder, name));
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  async #move(from, to) {
    await rename(path.join(this.#folder, from), path.join(this.#folder, to)).catch(ignoreMissing);
  }
}

/** @param {string} name */
function stem(name) {
  return name.slice(0, name.lastIndexOf("."));
}

/**
 * @param {string} text
 * @returns {Entry | null}
 */
function entryOf(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { spool, url, project, id, kind, result, format, query, body } = fieldsOf(value);
  if (spool !== FORMAT || !areTexts(url, project, id)) return null;
  const of = { url: String(url), project: String(project), id: String(id) };
  if (kind === "result" && isObject(result)) return { ...of, kind, result };
  if (kind !== "report" || !areTexts(format, body) || !isObject(query)) return null;
  if (!areTexts(...Object.values(query))) return null;
  const asked = /** @type {Record<string, string>} */ (query);
  return { ...of, kind, format: String(format), query: asked, body: String(body) };
}

/** @param {unknown[]} values */
function areTexts(...values) {
  return values.every((value) => typeof value === "string");
}

/** @param {unknown} error */
function ignoreMissing(error) {
  if (!isSystemError(error, "ENOENT")) throw error;
}
