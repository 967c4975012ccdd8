// @ts-check
import { readFileSync } from "node:fs";
import { fieldsOf } from "./json.mjs";

const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");

export const VERSION = String(fieldsOf(JSON.parse(manifest)).version);
