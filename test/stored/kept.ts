import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** What a deployment had stored when a release went out. It stays as it is for good: every later release has to read it. */
export interface Kept {
  /** When it was, by the pipeline's clock, in ms. */
  at: number;
  /** All of the table, by key, as DynamoDB writes it. */
  items: Record<string, AttributeValue>[];
  /** All of the bucket: the bytes in base64. */
  files: { key: string; metadata: Record<string, string>; contentType: string; bytes: string }[];
  /** Messages that were under way, by queue, as their senders wrote them. */
  messages: Record<string, string[]>;
  story: Story;
}

/** What the people in it have in their hands, and what they know. */
export interface Story {
  /** By what it is an example of: its reference, its status, and how many entries its timeline has. */
  complaints: Record<string, { reference: string; status: string; entries: number }>;
  /** Customers' pages, as mails link to them: paths. */
  links: { unanswered: string; resolved: string };
  /** The Reply-To of a mail, and who got it. */
  replyTo: { address: string; customer: string; reference: string };
  /** With which a browser takes up its chat again, and what it was told there. */
  chat: { token: string; seq: number; answer: string };
  parked: string;
  incident: string;
  /** A customer who is being erased. Releases before 0.2.0 have none. */
  erasing?: string;
  /** With which a browser takes up a chat of whose third message the second is missing. Likewise. */
  early?: string;
  /** By which a form sent its complaint; sent again it is the same one. */
  again: { key: string; body: Record<string, unknown> };
  /** A mail that came in; once more it is a duplicate. */
  mail: string;
}

const FOLDER = join(import.meta.dirname, "kept");

/** By release, the oldest first. */
export const releases = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/u, ""))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));

export const pathOf = (release: string): string => join(FOLDER, `${release}.json`);

export const readKept = (release: string): Kept => JSON.parse(readFileSync(pathOf(release), "utf8"));
