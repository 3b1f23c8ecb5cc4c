import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TakenIn } from "../../../shared/channels/take-in.ts";
import { execute } from "../../../shared/complaints/execute.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { command, type Request, sam, supervisor } from "../../support/complaints.ts";
import { conversationsOn, endingAt, newConversation } from "./conversations.ts";

let started: Started;
let chats: ReturnType<typeof conversationsOn>;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  chats = conversationsOn(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());

const complaintOf = (received: TakenIn): Complaint => {
  if (received.outcome === "over") throw new Error("the conversation is over");
  return received.complaint;
};
const receive = async (...[sent]: Parameters<typeof chats.receive>) => {
  const received = await chats.receive(sent);
  return { outcome: received.outcome, reference: complaintOf(received).reference };
};
const email = "ada@customer.example";
const act = async (reference: Complaint["reference"], request: Request) => {
  const done = await execute(chats.execution, reference, command(request), supervisor(sam));
  if (done.outcome === "refused") throw new Error(`${request.kind}: ${JSON.stringify(done.refusal)}`);
};

describe("a message of a chat product", () => {
  it("takes this many requests", async () => {
    const message = newConversation();
    const counted = async (sent: ReturnType<typeof message>) => {
      await started.resetUsage();
      const { outcome } = await receive(sent);
      return { outcome, ...(await started.usage()).dynamodb.requests };
    };
    expect(await counted(message("first"))).toEqual({ outcome: "accepted", GetItem: 2, PutItem: 4, UpdateItem: 1 });
    expect(await counted(message("later"))).toEqual({ outcome: "joined", GetItem: 3, PutItem: 3 });
    expect(await counted(message("later"))).toEqual({ outcome: "duplicate", GetItem: 3 });
    const addressed = await counted(message("addressed", { customer: { email } }));
    expect(addressed).toEqual({ outcome: "joined", GetItem: 3, PutItem: 4 });
    expect(await counted(message("last", { customer: { email } }))).toEqual({
      outcome: "joined",
      GetItem: 3,
      PutItem: 3,
    });
  });

  describe.each(["before", "after"] as const)("whose process ends %s a request", (when) => {
    it.each([
      ["the first", "first", []],
      ["one that joins", "second", ["first"]],
    ] as const)("is in once when it comes again: %s", async (_, id, earlier) => {
      for (let nth = 1; ; nth += 1) {
        const message = newConversation();
        for (const other of earlier) await receive(message(other));
        const sent = message(id, { customer: { email } });
        const ending = conversationsOn(endingAt(started.store, nth, when), started.tableName);
        const ended = await ending.receive(sent).then(
          () => false,
          () => true,
        );
        // Another one comes in between, as webhooks do.
        const between = await receive(message("between"));
        const again = await chats.receive(sent);
        const { reference, customer } = complaintOf(again);
        expect([reference, customer.email]).toEqual([between.reference, email]);
        expect((await chats.said(reference)).toSorted()).toEqual(["between", ...earlier, id].toSorted());
        if (!ended) {
          expect(nth).toBeGreaterThan(6);
          break;
        }
      }
    });
  });

  it("is in once, though its process ended before that was noted and its complaint was merged then", async () => {
    const message = newConversation();
    const other = await receive(newConversation()("other", { customer: { email } }));
    const { reference } = await receive(message("first", { customer: { email } }));
    const ending = conversationsOn(endingAt(started.store, 5, "after"), started.tableName);
    await expect(ending.receive(message("second"))).rejects.toThrow("the process ended");
    await act(reference, { kind: "merge", into: other.reference });
    for (const id of ["second", "first"]) {
      expect(await receive(message(id))).toEqual({ outcome: "duplicate", reference: other.reference });
    }
    expect(await receive(message("third"))).toEqual({ outcome: "joined", reference: other.reference });
    expect(await chats.said(reference)).toEqual(["first", "second"]);
    expect(await chats.said(other.reference)).toEqual(["other", "third"]);
  });

  it("makes one complaint of all that come first at once, whatever each says of the customer", async () => {
    const message = newConversation();
    const customers = [{}, { email }, { phone: "+49 30 1234567" }, { email: "eve@customer.example" }];
    const all = customers.map((customer, place) => message(`m${place}`, { customer }));
    const answers = await Promise.all([...all, ...all, ...all].map(receive));
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
    const outcomes = answers.map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual([
      "accepted",
      ...Array.from({ length: 8 }, () => "duplicate"),
      ...Array.from({ length: 3 }, () => "joined"),
    ]);
    const [answer] = answers;
    expect(answer && (await chats.said(answer.reference)).toSorted()).toEqual(["m0", "m1", "m2", "m3"]);
  });
});
