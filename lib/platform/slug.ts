/** What the address of a project may look like. The browser knows this file too. */
export const SLUG = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, maxLength: 60 };

export function isSlug(text: string): boolean {
  return text.length <= SLUG.maxLength && SLUG.pattern.test(text);
}
