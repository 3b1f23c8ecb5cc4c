import { inParallel } from "../../../shared/in-parallel.ts";
import { type Agent, expectStatus } from "../reconcile/agents.ts";
import { readStored, type Stored } from "../reconcile/stored.ts";
import { keysIn } from "./letter.ts";

/** Where something that came by mail is seen by agents. */
export type Place =
  /** `files`: their ids. */
  { kind: "message" | "automatic-answer"; in: string; files: string[] } | { kind: "parked"; about?: string };

export interface Places {
  complaints: Stored[];
  /** By a letter's key. */
  places: Map<string, Place[]>;
}

interface TimelineEntry {
  kind: string;
  text?: string;
  attachments?: { id: string }[];
}

interface ParkedMail {
  excerpt: string;
  about?: string;
}

const AT_ONCE = 4;

/** Everything that agents can see, through their own doors. */
export const findPlaces = async (supervisor: Agent): Promise<Places> => {
  const complaints = await readStored(supervisor);
  const places = new Map<string, Place[]>();
  const put = (text: string, place: Place) => {
    for (const key of keysIn(text)) places.set(key, [...(places.get(key) ?? []), place]);
  };
  await inParallel(AT_ONCE, complaints, async ({ reference }) => {
    const { text } = expectStatus(await supervisor.get(`complaints/${reference}`), 200);
    for (const { kind, text: said = "", attachments = [] } of JSON.parse(text).timeline as TimelineEntry[]) {
      if (kind !== "message" && kind !== "automatic-answer") continue;
      put(said, { kind, in: reference, files: attachments.map(({ id }) => id) });
    }
  });
  for (const { excerpt, about } of await readParked(supervisor)) {
    put(excerpt, { kind: "parked", ...(about === undefined ? {} : { about }) });
  }
  return { complaints, places };
};

const readParked = async (agent: Agent): Promise<ParkedMail[]> => {
  const all: ParkedMail[] = [];
  let cursor = "";
  do {
    const { text } = expectStatus(await agent.get(`parked?limit=100${cursor}`), 200);
    const page = JSON.parse(text) as { items: ParkedMail[]; nextCursor?: string };
    all.push(...page.items);
    cursor = page.nextCursor === undefined ? "" : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== "");
  return all;
};
