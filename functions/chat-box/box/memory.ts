import type { Unsent } from "./outbox.ts";
import { withoutControls } from "./without-controls.ts";

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

/** A token of the server's isn't longer. */
const MOST_OF_TOKEN = 200;
const MOST_OF_ID = 128;
const MOST_OF_EMAIL = 320;
/** More than a box lets anybody type at once, or while there is no network. */
const MOST_OF_TEXT = 5_000;
const MOST_UNSENT = 100;
/** The last moment that a `Date` takes. */
const LAST_MOMENT = 8.64e15;
const MOST_NUMBER = 1_000_000_000;

/** Whatever else runs on the page can write there. */
const check = (value: unknown): Partial<Kept> => {
  const { token, unsent, seen, isOpen, email, wasAsked } = Object(value) as Record<string, unknown>;
  return {
    ...(isText(token, MOST_OF_TOKEN) && { token }),
    ...(isText(email, MOST_OF_EMAIL) && { email }),
    unsent: Array.isArray(unsent) ? checkAll(unsent.slice(0, MOST_UNSENT)) : [],
    seen: isNumber(seen) ? seen : 0,
    isOpen: isOpen === true,
    wasAsked: wasAsked === true,
  };
};

const checkAll = (list: readonly unknown[]): Unsent[] => {
  const known = new Map<string, Unsent>();
  for (const one of list.flatMap(checkUnsent)) if (!known.has(one.id)) known.set(one.id, one);
  return [...known.values()];
};

const checkUnsent = (value: unknown): Unsent[] => {
  const { id, text, at, seq } = Object(value) as Record<string, unknown>;
  const isMoment = typeof at === "number" && Math.abs(at) <= LAST_MOMENT;
  if (!isText(id, MOST_OF_ID) || !isText(text, MOST_OF_TEXT) || !isMoment) return [];
  return [{ id, text, at, seq: isNumber(seq) ? seq : undefined }];
};

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.length <= most && withoutControls(value).trim() !== "";

const isNumber = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_NUMBER;
