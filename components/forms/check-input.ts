import type { z } from "zod";

/** The input as the server takes it, or what it would say is wrong, by path. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { input: z.output<Schema>; wrong: null } | { input: null; wrong: Record<string, string> } {
  const read = schema.safeParse(input);
  if (read.success) return { input: read.data, wrong: null };
  const wrong = read.error.issues.map(({ path, message }) => [path.join("."), message]);
  return { input: null, wrong: Object.fromEntries(wrong) as Record<string, string> };
}
