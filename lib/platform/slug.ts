/** What the address of a project may look like. The browser knows this file too. */
export const SLUG = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, maxLength: 60 };

export function isSlug(text: string): boolean {
  return text.length <= SLUG.maxLength && SLUG.pattern.test(text);
}

/**
 * An address that a name suggests, and none of `taken`: "Payments, EU" is payments-eu, or payments-eu-2.
 * Empty where no letter of the name is one of an address.
 */
export function proposeSlug(name: string, taken: readonly string[] = []): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøłđþ]/g, (letter) => SPELLED[letter] ?? "")
    // What is left of an accent, and what stands inside a word.
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const slug = shortened(words.join("-"), SLUG.maxLength);
  let number = 1;
  while (taken.includes(numbered(slug, number))) number += 1;
  return numbered(slug, number);
}

const SPELLED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  þ: "th",
};

function numbered(slug: string, number: number): string {
  if (number === 1) return slug;
  const end = `-${String(number)}`;
  return `${shortened(slug, SLUG.maxLength - end.length)}${end}`;
}

function shortened(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-$/, "");
}
