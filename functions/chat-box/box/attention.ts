import type { Screen } from "./screen.ts";

export interface Attention {
  /** Whether the box was opened by that. */
  look(isOpen: boolean, isVisible: boolean): boolean;
  isLooking(): boolean;
  /** Pages that nobody ever looked at need nothing. */
  wasVisible(): boolean;
  /** The server's number up to which the customer has seen everything. */
  seen(): number;
  /** As far as they are looking. */
  see(upTo: number): void;
  /** Another tab showed it. */
  sawElsewhere(upTo: number): void;
  /** An answer came. */
  notice(seq: number): void;
  /** For a fresh chat. */
  restart(): void;
}

/** What the customer sees of the box, and what came while they didn't. */
export const createAttention = (screen: Pick<Screen, "showUnread">, wereSeen: number): Attention => {
  let seen = wereSeen;
  let unread = 0;
  let isOpen = false;
  let isVisible = false;
  let wasVisible = false;
  const isLooking = () => isOpen && isVisible;
  return {
    look: (open, visible) => {
      const wasOpened = open && !isOpen;
      isOpen = open;
      isVisible = visible;
      wasVisible ||= visible;
      if (isLooking()) {
        unread = 0;
        screen.showUnread(0);
      }
      return wasOpened;
    },
    isLooking,
    wasVisible: () => wasVisible,
    seen: () => seen,
    see: (upTo) => {
      if (isLooking()) seen = Math.max(seen, upTo);
    },
    sawElsewhere: (upTo) => {
      seen = Math.max(seen, upTo);
    },
    notice: (seq) => {
      if (isLooking() || seq <= seen) return;
      unread += 1;
      screen.showUnread(unread);
    },
    restart: () => {
      seen = 0;
    },
  };
};
