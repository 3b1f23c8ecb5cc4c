import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { EntryId } from "../../../../shared/domain/ids.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import {
  agent,
  alice,
  ann,
  ask,
  change,
  DAY,
  facts,
  after as following,
  HOUR,
  NOON,
  notUpheld,
  policyForTests,
  received,
  withoutAddress,
} from "../../../support/complaints.ts";

/** Answers to complaints whose customers have no address: they go back to where the complaint came from. */

const policy: Policy = { ...policyForTests, webhooks: true };
const { phone: _none, ...nobody } = withoutAddress;
const review = (customer: Complaint["customer"] = nobody, origin = { id: "review-1" }) =>
  following(
    received({ channel: "review", customer, origin }, { policy }),
    { kind: "claim" },
    { by: agent(alice), policy },
  );
const answered = (complaint: Complaint) =>
  change(complaint, { kind: "reply", text: "We are sorry.", keep: false }, { by: agent(alice), policy });
const note = (complaint: Complaint, entry: EntryId, outcome: "taken" | "unheard") =>
  ask(complaint, { kind: "note-answer", entry, outcome }, { policy });

test("an answer without another way is told as one to be put there, and is given: it is the customer's turn", () => {
  const { complaint, entries } = answered(review());
  const entry = entries[0]?.id;
  expect(complaint.answeredThere).toEqual([{ entry, mail: "reply", since: NOON }]);
  expect(complaint.announcements.at(-1)).toMatchObject({ kind: "replied", entry, answer: true });
  expect(complaint.stage.status).toBe("awaiting_customer");
  expect(facts(complaint)).not.toContain("mail-withheld");
  const resolved = change(review(), { kind: "resolve", resolution: notUpheld }, { by: agent(alice), policy });
  expect(resolved.complaint.announcements.at(-1)).toMatchObject({ kind: "resolved", answer: true });
});

test("whoever has an address is mailed, and whoever came another way is reached as before", () => {
  const mailed = answered(review(ann)).complaint;
  expect(mailed.announcements.at(-1)).not.toHaveProperty("answer");
  expect(mailed.answeredThere).toEqual([]);
  const phoned = following(
    received({ customer: withoutAddress }, { policy }),
    { kind: "claim" },
    { by: agent(alice), policy },
  );
  expect(facts(answered(phoned).complaint)).toContain("mail-withheld");
  const off = { by: agent(alice) };
  const unheardOf = following(received({ customer: nobody, origin: { id: "x" } }), { kind: "claim" }, off);
  const { complaint } = change(unheardOf, { kind: "reply", text: "Sorry.", keep: false }, off);
  expect(facts(complaint)).toContain("mail-withheld");
});

describe("what became of it", () => {
  const { complaint, entries } = answered(review());
  const entry = entries[0]?.id ?? ("" as EntryId);

  test("that it was taken is put on record once", () => {
    const taken = following(complaint, { kind: "note-answer", entry, outcome: "taken" }, { policy });
    expect(facts(taken)).toContain("answer-taken");
    expect(taken.stage.status).toBe("awaiting_customer");
    expect(note(taken, entry, "taken").outcome).toBe("unchanged");
    expect(note(taken, entry, "unheard").outcome).toBe("unchanged");
  });

  test("that nobody took it brings it back to its agent, as a mail that came back does", () => {
    const unheard = following(complaint, { kind: "note-answer", entry, outcome: "unheard" }, { policy });
    expect(facts(unheard)).toContain("answer-unheard");
    expect(unheard.stage).toMatchObject({ status: "queued", ahead: true });
    expect(unheard.agent).toBe(alice);
  });

  test("of an answer that was never given nothing follows", () => {
    expect(note(complaint, "000001.other" as EntryId, "unheard").outcome).toBe("unchanged");
  });

  test("that an earlier one never arrived is on record, while it is the customer's turn by the later one", () => {
    const later = answered(complaint).complaint;
    const unheard = following(later, { kind: "note-answer", entry, outcome: "unheard" }, { policy });
    expect(facts(unheard)).toContain("answer-unheard");
    expect(unheard.stage.status).toBe("awaiting_customer");
  });

  test("of a complaint that is closed it is on record all the same", () => {
    const { complaint: over, entries: said } = change(
      review(),
      { kind: "resolve", resolution: { ...notUpheld, outcome: "withdrawn" } },
      { by: agent(alice), policy },
    );
    const id = said[0]?.id ?? ("" as EntryId);
    const unheard = following(over, { kind: "note-answer", entry: id, outcome: "unheard" }, { policy });
    expect(facts(unheard)).toContain("answer-unheard");
    expect(unheard.stage.status).toBe("closed");
  });

  test("of which nobody ever says anything it counts as unheard after three days, whatever became of its endpoint", () => {
    const silent = NOON + 3 * DAY + 2 * HOUR;
    const check = { kind: "check" as const, worker: "w" };
    const before = following(complaint, check, { policy, at: silent - 1 });
    expect(facts(before)).not.toContain("answer-unheard");
    const later = following(before, check, { policy, at: silent });
    expect(facts(later)).toContain("answer-unheard");
    expect(later.stage.status).toBe("queued");
  });

  test("where nobody puts answers anywhere it is as for whoever left no address: the agent knows, and it was given", () => {
    const announced = { upTo: complaint.announced, nowhere: [entry] };
    const settled = following(complaint, { kind: "settle", payments: [], announced }, { policy });
    expect(facts(settled)).toContain("mail-withheld");
    expect(settled.stage.status).toBe("awaiting_customer");
  });
});
