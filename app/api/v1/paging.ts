import { z } from "zod";

export const pagingFields = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
};

export const paging = z.strictObject(pagingFields);

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

interface Page<Row> {
  items: Row[];
  total: number;
  nextCursor: string | null;
}

/** One page of a list that stands in memory; the cursor is the id of the last row already seen. */
export function page<Row extends { id: string }>(
  rows: Row[],
  { limit, cursor }: Paging,
): Page<Row> {
  const start = cursor === undefined ? 0 : rows.findIndex((row) => row.id === cursor) + 1;
  if (cursor !== undefined && start === 0) throw unknownCursor(cursor);
  const items = rows.slice(start, start + limit);
  const more = start + limit < rows.length;
  return { items, total: rows.length, nextCursor: more ? (items.at(-1)?.id ?? null) : null };
}

export function unknownCursor(cursor: string): z.ZodError {
  return new z.ZodError([
    { code: "custom", path: ["cursor"], message: "No such place in this list", input: cursor },
  ]);
}
