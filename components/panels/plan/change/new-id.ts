import { hexByChance } from "@/lib/client/chance";

/** `crypto.randomUUID` is not there where a page comes without encryption; this is. */
export function newId(): string {
  const hex = hexByChance(16);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
