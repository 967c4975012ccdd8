let unread: number | null = null;
const listeners = new Set<() => void>();

/** How much waits for whoever is signed in, as the server said last; null while it has said nothing. */
export function unreadNow(): number | null {
  return unread;
}

export function onUnread(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteUnread(next: number): void {
  if (unread === next) return;
  unread = next;
  for (const listener of listeners) listener();
}
