import "server-only";
import { z } from "zod";

// What writes answer, as their declarations say it: the OpenAPI document tells it, and tests hold real answers
// against it.

const id = z.string();
/** The one with which the row is changed next. */
const version = z.int();

export const changed = z.strictObject({ id, version });

/** `key`: by which the new row is named. */
export const added = changed.extend({ key: z.string() });

/** `merged`: somebody else has changed other facts of it meanwhile, and both stand. */
export const edited = changed.extend({ merged: z.boolean() });

export const rowOfKind = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) =>
  z.strictObject({ kind: z.enum(kinds), id, version });
