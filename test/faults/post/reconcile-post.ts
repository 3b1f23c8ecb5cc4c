import { waitAtMost } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";
import { advanceClock } from "../pipeline/local-door.ts";
import type { LocalHost } from "../pipeline/local-host.ts";
import { type Agent, expectStatus, hireAgents } from "../reconcile/agents.ts";
import { readStored, type Stored } from "../reconcile/stored.ts";
import { inboundQueue } from "./inbound-queue.ts";
import type { Letter } from "./letter.ts";
import { findPlaces, type Place, type Places } from "./places.ts";

/** What became of all mail that was taken. */
export interface Reconciliation {
  complaints: number;
  words: number;
  parked: number;
  /** How many acknowledgements waited for the sweep. */
  swept: number;
  mailedTwice: number;
  /** The most mails that one debt was paid with. */
  mostMails: number;
  /** What must never be seen, a sentence each. */
  wrong: string[];
}

/** What was in work when a host was killed comes again in this, and the rest is worked off. */
const QUEUE_MS = 40_000;
/** Longer than the last acknowledgements take while nothing is broken. */
const UNSWEPT_MS = 2_500;
const SWEEP_MS = 25_000;
/** Longer than a sweep's own pause for what it posted, so that one jump makes all due that is owed. */
const ONE_SWEEP = "PT2M";
/** An index shows a write a moment late. */
const LISTED_MS = 5_000;

/**
 * Compares the letters that the doors took with what agents see and what was mailed, once the queue is empty. What isn't
 * acknowledged by itself has one sweep to come.
 */
export const reconcilePost = async (host: LocalHost, letters: readonly Letter[]): Promise<Reconciliation> => {
  const [supervisor] = await hireAgents(host, ["ada"]);
  if (supervisor === undefined) throw new Error("Nobody was hired.");
  const queue = inboundQueue(host);
  const wrong: string[] = [];
  if (!(await waitAtMost(QUEUE_MS, async () => (await queue.count()) === 0))) wrong.push("mail is still in the queue");
  const dead = await queue.countDead();
  if (dead > 0) wrong.push(`${dead} mails are among the dead letters`);

  const swept = await acknowledgeAll(host, supervisor, letters);
  const look = async () => {
    const found = await findPlaces(supervisor);
    return { ...found, misplaced: [...misplaced(letters, found), ...superfluous(letters, found)] };
  };
  const inPlace = await waitAtMost(LISTED_MS, async () => {
    const found = await look();
    return found.misplaced.length === 0 && found;
  });
  const found = inPlace ?? (await look());
  wrong.push(...found.misplaced, ...(await unreadableFiles(supervisor, found)));

  const mails = await readMails(host);
  wrong.push(...wrongMails(found.complaints, mails));
  const perDebt = [...Map.groupBy(mails, ({ debt }) => debt).values()].map(({ length }) => length);
  const kinds = [...found.places.values()].flat().map(({ kind }) => kind);
  return {
    complaints: found.complaints.length,
    words: kinds.filter((kind) => kind === "message").length - found.complaints.length,
    parked: kinds.filter((kind) => kind === "parked").length,
    swept,
    mailedTwice: perDebt.filter((count) => count > 1).length,
    mostMails: Math.max(0, ...perDebt),
    wrong,
  };
};

/** Until no further mail can follow. Gives how many acknowledgements waited for a sweep. */
const acknowledgeAll = async (host: LocalHost, supervisor: Agent, letters: readonly Letter[]): Promise<number> => {
  const expected = countFirsts(letters);
  const countSettled = async () => (await readStored(supervisor)).filter(isSettled).length;
  const allSettled = async () => (await countSettled()) >= expected;
  if (await waitAtMost(UNSWEPT_MS, allSettled)) return 0;
  const settled = await countSettled();
  await advanceClock(host, ONE_SWEEP);
  await waitAtMost(SWEEP_MS, allSettled);
  return expected - settled;
};

const isSettled = ({ acknowledgement, pendingMails }: Stored): boolean =>
  acknowledgement.state === "sent" && pendingMails.length === 0;

const countFirsts = (letters: readonly Letter[]): number =>
  letters.filter(({ becomes }) => becomes.kind === "complaint").length;

/** Letters that aren't in exactly the places where they belong. */
const misplaced = (letters: readonly Letter[], { complaints, places }: Places): string[] =>
  letters.flatMap((letter) => {
    const own = complaints.filter(({ customer }) => customer.email === letter.from);
    const found = (places.get(letter.key) ?? []).map(inWords).sort().join(", ");
    const wanted = placesOf(letter, own[0]?.reference ?? "a complaint of its own")
      .sort()
      .join(", ");
    if (found !== wanted) return [`${letter.key} is ${found || "nowhere"} and not ${wanted}`];
    return own.length > 1 ? [`${letter.from} has ${own.length} complaints`] : [];
  });

const placesOf = ({ becomes }: Letter, own: string): string[] => {
  switch (becomes.kind) {
    case "complaint":
      return [`message in ${own} with ${becomes.files} files`];
    case "word":
      return [`message in ${becomes.in} with 0 files`];
    case "parked":
      if (becomes.about === undefined) return ["parked"];
      return [`automatic-answer in ${becomes.about} with 0 files`, `parked about ${becomes.about}`];
  }
};

const inWords = (place: Place): string => {
  if (place.kind !== "parked") return `${place.kind} in ${place.in} with ${place.files.length} files`;
  return place.about === undefined ? "parked" : `parked about ${place.about}`;
};

/** Complaints and words that no letter brought. */
const superfluous = (letters: readonly Letter[], { complaints, places }: Places): string[] => {
  const known = new Set(letters.map(({ key }) => key));
  const firsts = countFirsts(letters);
  return [
    ...[...places.keys()].filter((key) => !known.has(key)).map((key) => `nobody was told that ${key} was taken`),
    ...(complaints.length === firsts ? [] : [`there are ${complaints.length} complaints and not ${firsts}`]),
  ];
};

const unreadableFiles = async (agent: Agent, { places }: Places): Promise<string[]> => {
  const wrong: string[] = [];
  for (const place of [...places.values()].flat()) {
    if (place.kind === "parked") continue;
    for (const id of place.files) {
      const { text } = expectStatus(await agent.get(`complaints/${place.in}/attachments/${id}`), 200);
      const { status } = await call("GET", JSON.parse(text).url);
      if (status !== 200) wrong.push(`a file of ${place.in} was answered ${status}`);
    }
  }
  return wrong;
};

interface Mail {
  to: string[];
  reference: string;
  debt: string;
}

const readMails = async ({ url }: LocalHost): Promise<Mail[]> => {
  const { text } = await call("GET", `${url}/_local/mail`);
  return (JSON.parse(text) as { to: string[]; headers: Record<string, string> }[]).map(({ to, headers }) => ({
    to,
    reference: headers["x-heard-reference"] ?? "",
    debt: headers["x-ses-message-tags"] ?? "",
  }));
};

/** Everybody has one acknowledgement, and nobody else has any mail: nothing else was owed. */
const wrongMails = (complaints: readonly Stored[], mails: readonly Mail[]): string[] => {
  const expected = new Set(complaints.map(({ reference, customer }) => `${reference} ${customer.email}`));
  const debts = Map.groupBy(mails, ({ reference, to }) => `${reference} ${to.join()}`);
  const missing = [...expected].filter((owed) => !debts.has(owed));
  return [
    ...missing.map((owed) => `${owed} has no acknowledgement`),
    ...[...debts].flatMap(([mailed, of]) => {
      const count = new Set(of.map(({ debt }) => debt)).size;
      return expected.has(mailed) && count === 1 ? [] : [`${mailed} has mails for ${count} debts`];
    }),
  ];
};
