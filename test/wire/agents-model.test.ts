import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newSeed } from "../faults/pipeline/random.ts";
import { anySteps } from "../support/agents-model/any-steps.ts";
import { newModel } from "../support/agents-model/model.ts";
import { type Office, openOffice } from "../support/agents-model/office.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";

/** `HEARD_STEPS=5000` for long; `HEARD_SEED`, as each run prints it, for the same run again. */
const STEPS = Number(process.env.HEARD_STEPS ?? 300);
const SEED = Number(process.env.HEARD_SEED ?? newSeed());
const MOST_STEPS_OF_A_RUN = 60;
const MEAN_STEPS_OF_A_RUN = 40;
/** Ends what takes too long, and the search for a shorter run that fails as well. */
const MOST_MS = STEPS * 400;
const CAP = 2;
const FAR = "P3000D";

let host: HarshHost;
beforeAll(async () => {
  const far = { firstResponse: FAR, nextResponse: FAR, resolution: FAR, update: FAR };
  host = await startHarshHost({
    policy: {
      agentCap: CAP,
      teams: [{ id: "support" }, { id: "loans" }],
      triage: [{ category: ["loans"], team: "loans" }],
      reservedFor: "PT30M",
      targets: { urgent: far, standard: far },
    },
  });
});
afterAll(() => host.stopAndCheck());

it(
  "whatever agents, supervisors and customers do, each is answered as a simple model of it says",
  async () => {
    let steps = 0;
    const property = fc.asyncProperty(anySteps(MOST_STEPS_OF_A_RUN), async (commands) => {
      const model = newModel(CAP);
      const office = await openOffice(host);
      try {
        await fc.asyncModelRun(() => ({ model, real: office }), commands);
        await expectAllSame(model, office);
      } finally {
        steps += [...commands].length;
        await clearDesks(model, office);
      }
    });
    const numRuns = Math.ceil(STEPS / MEAN_STEPS_OF_A_RUN);
    try {
      await fc.assert(property, { seed: SEED, numRuns, interruptAfterTimeLimit: MOST_MS });
    } finally {
      console.log(`HEARD_SEED=${SEED}: ${steps} steps`);
    }
  },
  MOST_MS + 120_000,
);

type Model = ReturnType<typeof newModel>;

/** What was refused on the way has changed nothing, either. */
const expectAllSame = async ({ complaints }: Model, { supervisor }: Office): Promise<void> => {
  for (const known of complaints.values()) {
    const { reference, status, revision, leases, team, urgent, handOvers, links, entries, into } = known;
    const { body } = await supervisor.get(reference);
    expect(body.complaint).toMatchObject({ reference, status, revision, team, urgent, handOvers, links });
    expect(body.complaint.mergedInto).toBe(into?.reference);
    expect(entriesOf(reference, body.timeline)).toEqual(entries);
    if (status === "assigned") expect(body.lease.number).toBe(leases);
  }
};

/** Without what only happened, and what was said in others that were merged into it. */
const entriesOf = (of: string, timeline: { reference: string; id?: string; kind: string }[]): string[] =>
  timeline.filter(({ reference, id }) => reference === of && id !== undefined).map(({ kind }) => kind);

/** The next run finds no complaint of this one in any lane. */
const clearDesks = async ({ complaints }: Model, { supervisor }: Office): Promise<void> => {
  for (const { reference, status } of complaints.values()) {
    if (status !== "closed") await supervisor.act(reference, "close", { note: "Over.", spam: true });
  }
};
