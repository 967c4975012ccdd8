import type { Keeps, Stays } from "@/lib/domain/schedule/movable";

/** "Task 1.2 is done: it stays where it was." */
export function wordStays(why: Stays, name: string): string {
  switch (why) {
    case "done":
    case "over":
      return `${name} is ${why}: it stays where it was.`;
    case "begun":
      return `${name} has begun: it goes on from today, and only its length can be changed.`;
    case "put off":
      return `${name} is put off: it has no place in the plan.`;
    case "met":
      return `${name} is met: what was promised of it stays.`;
    case "no day":
      return `${name} has no day yet. Edit it to promise one.`;
  }
}

/** "Phase 1 lasts as long as its tasks: change theirs." */
export function wordKeeps(why: Keeps, name: string): string {
  switch (why) {
    case "no time":
      return `${name} takes no time: it can only be moved.`;
    case "its tasks":
      return `${name} lasts as long as its tasks: change theirs.`;
    case "no estimate":
      return `${name} has no estimate yet. Edit it to say what it takes.`;
  }
}
