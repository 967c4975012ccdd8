/** Whether what was run is what its check says, however it is quoted and spaced, and handed to a shell or not. */
export function isSameCommand(ran: string, told: string): boolean {
  return plain(ran) === plain(told);
}

function plain(command: string): string {
  return command
    .replaceAll(/["'\\]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(?:ba)?sh -c /, "");
}
