/** What the box says, and for whom, as `chat.json` has it. */

const NAMES = [
  "open",
  "title",
  "close",
  "intro",
  "label",
  "send",
  "joined",
  "typing",
  "resolved",
  "over",
  "startNew",
  "askEmail",
  "emailLabel",
  "emailSave",
  "emailThanks",
  "emailInvalid",
  "notNow",
  "sending",
  "reconnecting",
  "elsewhere",
  "useHere",
  "tooLong",
  "tooMany",
  "failed",
  "mailed",
  "you",
  "us",
] as const;

export type Texts = Record<(typeof NAMES)[number], string>;

export interface Description {
  socket: string;
  language: string;
  direction: "ltr" | "rtl";
  /** `#rrggbb`; white is readable on it. */
  color: string;
  texts: Texts;
  /** `undefined` for more than it has words for. */
  sayAhead(count: number): string | undefined;
}

const PAUSES_MS = [2_000, 10_000, 30_000];

/** A page whose network fails for a moment gets its box a moment later. */
export const loadDescription = async (base: string, languages: readonly string[]): Promise<Description | undefined> => {
  const url = new URL("chat.json", base);
  if (languages.length > 0) url.searchParams.set("language", languages.slice(0, 10).join());
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await fetch(url, { credentials: "omit" });
      if (answer.ok) return checkDescription(await answer.json());
    } catch {
      // No network, or no answer that can be read.
    }
    const pause = PAUSES_MS[tries];
    if (pause === undefined) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

/** `undefined` where the server speaks of something else than this box knows. */
export const checkDescription = (value: unknown): Description | undefined => {
  const { socket, language, direction, color, texts } = Object(value) as Record<string, unknown>;
  const said = Object(texts) as Record<string, unknown>;
  if (typeof socket !== "string" || !/^wss?:/u.test(socket) || typeof language !== "string") return undefined;
  if (NAMES.some((name) => typeof said[name] !== "string")) return undefined;
  const ahead = Object(said.ahead) as Record<string, unknown>;
  return {
    socket,
    language,
    direction: direction === "rtl" ? "rtl" : "ltr",
    color: /^#[0-9a-f]{6}$/iu.test(String(color)) ? String(color) : "#3a3a3a",
    texts: said as Texts,
    sayAhead: (count) => (typeof ahead[count] === "string" ? ahead[count] : undefined),
  };
};
