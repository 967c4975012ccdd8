// What a step was last done for, written beside what it made: the step is due when that has changed.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * @param {string} root
 * @param {string[]} files relative to root; a missing one counts as such
 * @param {string[]} [more] whatever else the outcome depends on
 * @returns {string}
 */
export function fingerprint(root, files, more = []) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(contentOf(path.join(root, file)))
      .update("\0");
  for (const word of more) hash.update(`${word}\0`);
  return hash.digest("hex");
}

/**
 * Every file below the folders, in a fixed order.
 *
 * @param {string} root
 * @param {string[]} folders relative to root; a missing one has no files
 * @param {(file: string) => boolean} isWanted
 * @returns {string[]} relative to root
 */
export function filesBelow(root, folders, isWanted) {
  return folders.flatMap((folder) => walk(root, folder, isWanted)).sort();
}

/**
 * @param {string} file
 * @returns {Promise<string | null>}
 */
export async function readStamp(file) {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** @param {string} file @param {string} value */
export async function writeStamp(file, value) {
  await writeFile(file, `${value}\n`, { mode: 0o600 });
}

function walk(root, folder, isWanted) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isWanted(`${file}/`) ? walk(root, file, isWanted) : [];
    return isWanted(file) ? [file] : [];
  });
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
