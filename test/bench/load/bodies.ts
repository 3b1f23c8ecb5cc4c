import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes of every body: what the peer in the field was measured with. */
const BODY_BYTES = 1_250;
/** So many different messages take turns; made beforehand, so that making them costs the measurement nothing. */
const MESSAGES = 200;
const DIGITS = 10;

const OWN_TEXTS = [
  "The lamp that I ordered three weeks ago arrived with a crack across its glass.",
  "I called twice and was told that somebody would ring me back the same day, which nobody did.",
  "Your website says delivered, but neither I nor my neighbours have seen a parcel.",
  "The driver left the box in the rain, and everything in it was soaked when I came home.",
  "I was charged twice for the same subscription, on the 3rd and again on the 5th.",
  "The jacket is a size smaller than the label says, and the return form refuses my order number.",
  "Please tell me when I will get my money back, since your last letter gave no date.",
  "I have been a customer for nine years and never had to complain before.",
  "The repair lasted two days; then the machine made the same noise as before.",
  "When I asked for the manager I was put on hold for forty minutes and then cut off.",
  "The replacement that you sent is another model, and its plug doesn't fit our sockets.",
  "All I want is the table in the colour that I chose, or a refund.",
];

/** Real texts where `HEARD_CORPUS` names a folder of them, our own otherwise. */
const readTexts = (): string[] => {
  const corpus = process.env.HEARD_CORPUS;
  if (!corpus) return OWN_TEXTS;
  const folder = join(corpus, "texts");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n", MESSAGES).filter(Boolean))
    .map((line) => String(JSON.parse(line).text).replaceAll(/\s+/g, " ").trim())
    .filter((text) => text.length > 10);
  return texts.map((_, index) => texts[(index * 7919) % texts.length] ?? "");
};

/** From one text on, as many as it takes for exactly so many bytes of JSON. */
const fill = (texts: string[], first: number, bytes: number): string => {
  let filled = "";
  let left = bytes;
  for (let index = first; ; index += 1) {
    for (const character of `${texts[index % texts.length]} `) {
      const encoded = JSON.stringify(character).slice(1, -1);
      const size = Buffer.byteLength(encoded);
      if (size > left) return filled + ".".repeat(left);
      filled += encoded;
      left -= size;
    }
  }
};

export interface Submission {
  /** The customer's address, another in each. */
  to: string;
  body: string;
}

/** Complaints without end, each of 1,250 bytes from an address of its own. */
export const createBodies = (): (() => Submission) => {
  const run = Date.now().toString(36);
  const frame = (to: string, message: string) => `{"email":"${to}","name":"Ada Byron","message":"${message}"}`;
  const address = (number: number) => `c${run}${String(number).padStart(DIGITS, "0")}@customers.example`;
  const texts = readTexts();
  const room = BODY_BYTES - frame(address(0), "").length;
  const messages = Array.from({ length: MESSAGES }, (_, first) => fill(texts, first, room));
  let count = 0;
  return () => {
    const to = address(++count);
    return { to, body: frame(to, messages[count % MESSAGES] ?? "") };
  };
};
