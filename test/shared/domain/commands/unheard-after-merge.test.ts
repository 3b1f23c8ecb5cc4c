import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import type { MergeStep } from "../../../../shared/domain/pursue-merge.ts";
import { pursueUnheard } from "../../../../shared/domain/pursue-unheard.ts";
import { approvalIn } from "../../../../shared/domain/turn.ts";
import {
  agent,
  alice,
  ask,
  assignedTo,
  awaitingCustomer,
  change,
  checked,
  closed,
  costly,
  DAY,
  debtOf,
  facts,
  after as following,
  HOUR,
  message,
  NOON,
  notUpheld,
  OTHER,
  paid,
  policyForTests,
  type Request,
  received,
  resolved,
  sam,
  settled,
  stageOf,
  supervisor,
  tasks,
  withoutAddress,
} from "../../../support/complaints.ts";

const MERGED = NOON + HOUR;
const LATER = NOON + 2 * HOUR;
const THIRD = "000000036" as Complaint["reference"];
const byAlice = (at = NOON) => ({ by: agent(alice), at });
const REPLY: Request = { kind: "reply", text: "Which one?", keep: false };

const merge = (complaint: Complaint): Complaint =>
  following(complaint, { kind: "merge", into: OTHER }, byAlice(MERGED));
const mailOf = ({ lastAnswer: debt }: Complaint) => {
  if (debt === undefined) throw new Error("no answer was mailed");
  return { debt, messageId: "ses-1" };
};
const bounces = (complaint: Complaint): Complaint =>
  following(complaint, { kind: "note-undelivered", because: "bounced", mail: mailOf(complaint) }, { at: LATER });
/** Merged, and then its latest answer comes back. */
const unheard = (complaint = awaitingCustomer()): Complaint => bounces(paid(merge(complaint)));

/** What the debt of an answer that nobody heard asks of whom, refused for these reasons. */
const pursue = (complaint: Complaint, ...refusals: (Refusal | undefined)[]) => {
  const { task, ...debt } = debtOf(complaint, "tell-unheard");
  if (task.kind !== "tell-unheard") throw new Error(task.kind);
  const pursued = pursueUnheard(complaint, { ...debt, task });
  const asked: MergeStep[] = [];
  let next = pursued.next();
  while (!next.done) {
    asked.push(next.value);
    next = pursued.next(refusals[asked.length - 1]);
  }
  return { asked: asked.map(({ of }) => of), command: asked[0]?.command, isPaid: next.value };
};
const newsOf = (complaint: Complaint): MergeStep["command"] => {
  const { command } = pursue(complaint);
  if (command === undefined) throw new Error("nobody is told");
  return command;
};
const hears = (into: Complaint, from = unheard()): Complaint => following(into, newsOf(from), { at: LATER });

describe("an answer that comes back after its complaint was merged", () => {
  test.each([
    ["a reply", awaitingCustomer()],
    ["a resolution", resolved()],
  ])("leaves that one closed, which owes the news: %s", (_, complaint) => {
    const from = unheard(complaint);
    expect(from.stage).toEqual(merge(complaint).stage);
    expect(tasks(from)).toEqual([{ kind: "tell-unheard" }]);
    expect(nextCheck(from, policyForTests)).toBeDefined();
    expect(facts(from)).not.toContain("answer-unheard");
  });

  test("brings the one in which it goes on back to its agent, who hears that no mail arrives", () => {
    const into = awaitingCustomer();
    const back = hears(into);
    expect(back.stage).toMatchObject({ status: "queued", ahead: true, reservedUntil: expect.any(Number) });
    expect(tasks(back)).toContainEqual(expect.objectContaining({ kind: "reserve", agent: alice }));
    expect(back.owed).toMatchObject({ since: LATER });
    expect(back.customer.undeliverable).toEqual({ because: "bounced", at: LATER });
    expect(facts(back).at(-1)).toBe("answer-unheard");
    expect([back.reopenings, back.revision]).toEqual([0, into.revision + 1]);
  });

  test("is told once, though whoever told it died before saying so", () => {
    const news = newsOf(unheard());
    const back = following(awaitingCustomer(), news, { at: LATER });
    expect(ask(back, news, { at: LATER + HOUR })).toMatchObject({ outcome: "unchanged", replayed: true });
  });

  test("is owed once more by none that was closed otherwise, nor where a later one was sent or it was read", () => {
    const withdraw: Request = { kind: "resolve", resolution: { ...notUpheld, outcome: "withdrawn" } };
    expect(tasks(bounces(paid(following(assignedTo(), withdraw, byAlice()))))).toEqual([]);
    const replied = awaitingCustomer();
    const again = paid(merge(paid(following(replied, REPLY, byAlice()))));
    const earlier: Request = { kind: "note-undelivered", because: "bounced", mail: mailOf(replied) };
    expect(tasks(following(again, earlier))).toEqual([]);
    expect(tasks(following(again, { ...earlier, because: "complained", mail: mailOf(again) }))).toEqual([]);
  });

  test("is owed too where it was withheld, since another one came back before it could go out", () => {
    const merged = merge(following(assignedTo(), REPLY, byAlice()));
    const withheld = settled(merged, debtOf(merged, "mail").id, { kind: "withheld", reason: "bounced" });
    expect(newsOf(withheld)).toMatchObject({ kind: "note-unheard", because: "bounced" });
  });

  test("or was never sent, so that the address may be mailed again", () => {
    const merged = paid(merge(awaitingCustomer()));
    const from = following(merged, { kind: "note-mail", news: "rejected", mail: mailOf(merged) });
    const back = hears(awaitingCustomer(), from);
    expect(back.stage.status).toBe("queued");
    expect(back.customer).not.toHaveProperty("undeliverable");
  });
});

describe("an answer that never arrives where its complaint came from, which was merged", () => {
  const policy = { ...policyForTests, webhooks: true };
  const { phone: _none, ...nobody } = withoutAddress;
  const answeredThere = () => {
    const held = following(
      received({ channel: "review", customer: nobody, origin: { id: "review-1" } }, { policy }),
      { kind: "claim" },
      { by: agent(alice), policy },
    );
    const { complaint, entries } = change(held, REPLY, { by: agent(alice), policy });
    const entry = entries[0]?.id;
    if (entry === undefined) throw new Error("nothing was said");
    return { complaint: paid(complaint, { policy }), entry };
  };

  test("brings back the one in which it goes on, by what it says", () => {
    const { complaint, entry } = answeredThere();
    const from = following(paid(merge(complaint)), { kind: "note-answer", entry, outcome: "unheard" }, { policy });
    expect(facts(from)).toContain("answer-unheard");
    expect(tasks(from)).toEqual([{ kind: "tell-unheard", entry }]);
    const back = hears(answeredThere().complaint, from);
    expect(back.stage.status).toBe("queued");
    expect(back.facts.at(-1)).toEqual({ at: LATER, kind: "answer-unheard", entry });
    expect(back.customer).not.toHaveProperty("undeliverable");
  });

  test("does so too where nobody ever says what became of it", () => {
    const { complaint } = answeredThere();
    const silent = checked(paid(merge(complaint)), NOON + 4 * DAY, "w1", policy);
    expect(tasks(silent)).toMatchObject([{ kind: "tell-unheard" }]);
  });
});

describe("the complaint in which it goes on", () => {
  test("stays as it is where it was answered or resolved since, but knows that no mail arrives", () => {
    const answered = paid(following(awaitingCustomer(), REPLY, byAlice(MERGED + 1)));
    const ended = paid(following(awaitingCustomer(), { kind: "resolve", resolution: notUpheld }, byAlice(MERGED + 1)));
    for (const into of [answered, ended, closed()]) {
      const told = hears(into);
      expect(told.stage).toEqual(into.stage);
      expect(told.customer.undeliverable).toMatchObject({ because: "bounced" });
    }
  });

  test("comes back though a supervisor made it the customer's turn again, with a no", () => {
    const asked = following(awaitingCustomer(), { kind: "resolve", resolution: costly }, byAlice(MERGED + 1));
    expect(approvalIn(stageOf(hears(asked), "queued"))).toMatchObject({ by: alice });
    const no = { by: supervisor(sam), at: MERGED + 2 };
    const declined = following(asked, { kind: "decline", note: "Less." }, no);
    expect(declined.stage).toEqual({ status: "awaiting_customer", since: MERGED + 2 });
    expect(hears(declined).stage.status).toBe("queued");
  });

  test("owes a word again where its agent has it, and had given one", () => {
    const kept = following(assignedTo(), { ...REPLY, keep: true } as Request, byAlice());
    expect(kept).not.toHaveProperty("owed");
    expect(hears(kept)).toMatchObject({ stage: { status: "assigned" }, owed: { since: LATER } });
    const waiting = paid(following(awaitingCustomer(), message()));
    expect(hears(waiting).stage).toEqual(waiting.stage);
  });

  test("is found by following the merges, and told when that is done; where they lead to nothing there is nobody to tell", () => {
    const merged = (into: Complaint["reference"]): Refusal => ({ reason: "merged", into });
    const from = unheard();
    expect(ask(paid(merge(awaitingCustomer())), newsOf(from))).toMatchObject({ refusal: merged(OTHER) });
    expect(pursue(from, merged(THIRD))).toMatchObject({ asked: [OTHER, THIRD], isPaid: true });
    expect(pursue(from, { reason: "unknown-complaint" })).toMatchObject({ asked: [OTHER], isPaid: true });
    expect(pursue(from, { reason: "wrong-status", status: "closed" })).toMatchObject({ isPaid: false });
    const round = Array.from({ length: 30 }, (_, step) => merged(step % 2 === 0 ? THIRD : OTHER));
    expect(pursue(from, ...round).isPaid).toBe(false);
  });

  test("is nobody else's where the merge was undone", () => {
    const undone = following(unheard(), { kind: "undo-merge", into: OTHER });
    expect(undone.stage.status).toBe("queued");
    expect(pursue(undone)).toMatchObject({ asked: [], isPaid: true });
  });
});
