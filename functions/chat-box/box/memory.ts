import type { Unsent } from "./outbox.ts";

/** What outlasts the page. The conversation itself is with the server, and not kept here. */
export interface Kept {
  /** Resumes the chat. */
  token?: string | undefined;
  unsent: Unsent[];
  /** The server's number up to which the customer has seen everything. */
  seen: number;
  isOpen: boolean;
  /** Where to write, as the customer told us here. */
  email?: string | undefined;
  /** Whether the customer was asked for an address, and answered or didn't want to. */
  wasAsked: boolean;
}

/** Tabs share it, so it is read again whenever it matters. */
export interface Memory {
  read(): Kept;
  write(changes: Partial<Kept>): void;
}

type Store = Pick<Storage, "getItem" | "setItem">;

/** Works where nothing may be stored, too: then it lasts as long as the page does. */
export const openMemory = (base: string, store: () => Store): Memory => {
  const key = `heard-chat:${base}`;
  let own: Kept = { unsent: [], seen: 0, isOpen: false, wasAsked: false };
  const read = (): Kept => {
    try {
      own = { ...own, token: undefined, email: undefined, ...check(JSON.parse(store().getItem(key) ?? "")) };
    } catch {
      // Nothing is there yet, or nothing may be read.
    }
    return own;
  };
  return {
    read,
    write: (changes) => {
      own = { ...read(), ...changes };
      try {
        store().setItem(key, JSON.stringify(own));
      } catch {
        // Full, or not allowed: `own` has it.
      }
    },
  };
};

/** Whatever else runs on the page can write there. */
const check = (value: unknown): Partial<Kept> => {
  const { token, unsent, seen, isOpen, email, wasAsked } = Object(value) as Record<string, unknown>;
  return {
    ...(typeof token === "string" && { token }),
    ...(typeof email === "string" && { email }),
    unsent: Array.isArray(unsent) ? unsent.flatMap(checkUnsent) : [],
    seen: typeof seen === "number" && seen >= 0 ? seen : 0,
    isOpen: isOpen === true,
    wasAsked: wasAsked === true,
  };
};

const checkUnsent = (value: unknown): Unsent[] => {
  const { id, text, at, seq } = Object(value) as Record<string, unknown>;
  if (typeof id !== "string" || typeof text !== "string" || typeof at !== "number") return [];
  return [{ id, text, at, seq: Number.isSafeInteger(seq) ? (seq as number) : undefined }];
};
