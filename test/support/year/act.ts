import type { Reference } from "../../../shared/domain/ids.ts";
import { agent, costly, notUpheld, type Request, upheld } from "../complaints.ts";
import { ask } from "./carry-out.ts";
import { officeNames } from "./company.ts";
import { isForSupervisor } from "./remember.ts";
import { DAY, HOUR, MINUTE } from "./span.ts";
import type { Colleague } from "./staff.ts";
import { askSupervisor } from "./supervise.ts";
import type { Year } from "./year.ts";

interface Way {
  /** Its share of all that agents do. */
  share: number;
  request: (year: Year, reference: Reference, colleague: Colleague) => Request;
}

const ways: readonly Way[] = [
  { share: 36, request: () => ({ kind: "reply", text: "Which one was it?", keep: false }) },
  { share: 5, request: () => ({ kind: "reply", text: "I am looking into it.", keep: true }) },
  { share: 22, request: () => ({ kind: "resolve", resolution: notUpheld }) },
  { share: 22, request: () => ({ kind: "resolve", resolution: upheld }) },
  { share: 2, request: () => ({ kind: "resolve", resolution: { ...notUpheld, outcome: "withdrawn" } }) },
  { share: 3, request: () => ({ kind: "resolve", resolution: costly }) },
  {
    share: 3,
    request: ({ random }) => ({ kind: "hand-over", note: "Yours.", to: { team: random.oneOf(officeNames) } }),
  },
  {
    share: 2,
    request: (year, _, { office }) => ({ kind: "hand-over", note: "Yours.", to: { agent: peer(year, office) } }),
  },
  { share: 1, request: () => ({ kind: "escalate", note: "This is grave." }) },
  { share: 1, request: () => ({ kind: "release" }) },
  { share: 1, request: () => ({ kind: "close", note: "Advertising.", spam: true }) },
  { share: 2, request: (year, reference) => ({ kind: "merge", into: siblingOf(year, reference) }) },
];

const ALL = ways.reduce((sum, { share }) => sum + share, 0);

/** What an agent does with a complaint after having worked on it. A lease that ran out meanwhile refuses it. */
export const act = (year: Year, colleague: Colleague, reference: Reference): void => {
  const { random } = year;
  let place = random.integer(1, ALL);
  const way = ways.find(({ share }) => {
    place -= share;
    return place <= 0;
  });
  if (way === undefined) return;
  const me = agent(colleague.id);
  const request = way.request(year, reference, colleague);
  const done = ask(year, reference, request, me);
  if (done.outcome !== "changed") return;
  const { stage } = done.complaint;
  if (isForSupervisor(done.complaint)) askSupervisor(year, colleague.office, reference);
  else if (stage.status === "assigned") {
    year.after(random.integer(5 * MINUTE, HOUR), "person", () => act(year, colleague, reference));
  } else if (stage.status === "resolved") thinkAgain(year, colleague, reference);
  else if (stage.status === "awaiting_customer") settleMeanwhile(year, colleague, reference);
};

/** After a resolution an agent sometimes adds a word, takes it back, or closes it at once. */
const thinkAgain = (year: Year, colleague: Colleague, reference: Reference): void => {
  const { random } = year;
  const me = agent(colleague.id);
  const later = (chance: number, request: Request) => {
    if (random.chance(chance))
      year.after(random.integer(HOUR, 4 * DAY), "person", () => ask(year, reference, request, me));
  };
  later(0.02, { kind: "reply", text: "One more thing.", keep: false });
  later(0.01, { kind: "reopen", note: "I was wrong." });
  later(0.02, { kind: "close", note: "They called: all is well." });
};

/** Some customers call instead of writing, and are offered more than an agent may grant. */
const settleMeanwhile = (year: Year, colleague: Colleague, reference: Reference): void => {
  const { random } = year;
  if (!random.chance(0.03)) return;
  year.after(random.integer(HOUR, 12 * DAY), "person", () => {
    const done = ask(year, reference, { kind: "resolve", resolution: costly }, agent(colleague.id));
    if (done.outcome === "changed" && isForSupervisor(done.complaint)) {
      askSupervisor(year, colleague.office, reference);
    }
  });
};

const peer = ({ agents, random }: Year, office: string) =>
  random.oneOf([...agents.keys()].filter((id) => id.startsWith(office)));

/** Another complaint of the same customer, or itself, which is refused. */
const siblingOf = (year: Year, reference: Reference): Reference => {
  const customer = year.complaints.get(reference)?.customer.id;
  const others = year.referencesOf(customer).filter((other) => other !== reference && !isMerged(year, other));
  return others.at(-1) ?? reference;
};

const isMerged = ({ complaints }: Year, reference: Reference): boolean => {
  const stage = complaints.get(reference)?.stage;
  return stage?.status === "closed" && stage.because === "merged";
};
