import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueThreadId } from "../../../shared/access/thread-id.ts";
import { boundedThread } from "../../../shared/mail/message-ids.ts";
import { threadOf } from "../../../shared/mail/thread.ts";
import { REFERENCE } from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";

const OURS = issueThreadId(ringOf(1), REFERENCE, "reply.shop.example");

describe("a mail of ours", () => {
  test("answers the customer's, and puts our thread id behind all that theirs follows", () => {
    expect(threadOf({ messageId: "<c@x>", references: ["<a@x>", "<b@x>"] }, OURS)).toEqual({
      inReplyTo: "<c@x>",
      references: ["<a@x>", "<b@x>", "<c@x>", OURS],
    });
  });

  test("about what nobody mailed has our thread id alone", () => {
    expect(threadOf(undefined, OURS)).toEqual({ references: [OURS] });
  });

  test("to a mail without an id follows what that followed", () => {
    expect(threadOf({ references: ["<a@x>"] }, OURS)).toEqual({ references: ["<a@x>", OURS] });
  });

  test("leaves our thread id where the customer's program put it", () => {
    const references = ["<a@x>", OURS, "<ses-1@email.amazonses.com>"];
    expect(threadOf({ messageId: "<b@x>", references }, OURS).references).toEqual([...references, "<b@x>"]);
  });

  test("has our thread id once, and its customer's mail, however long the conversation and however it was cut", () => {
    const id = fc.nat(40).map((number) => `<${number}@x>`);
    const references = fc.array(fc.oneof({ weight: 9, arbitrary: id }, fc.constant(OURS)), { maxLength: 60 });
    fc.assert(
      fc.property(references, id, (before, messageId) => {
        const kept = boundedThread(threadOf({ messageId, references: before }, OURS).references);
        expect(kept.filter((one) => one === OURS)).toEqual([OURS]);
        expect(kept.length).toBeLessThanOrEqual(10);
        expect(kept[0]).toBe(before[0] ?? messageId);
        if (!before.includes(messageId)) expect(kept).toContain(messageId);
      }),
      { numRuns: 1000 },
    );
  });

  test("an exchange of mails stays one thread", () => {
    let theirs = { messageId: "<m0@x>", references: [] as string[] };
    for (let turn = 1; turn < 30; turn += 1) {
      const references = boundedThread(threadOf(theirs, OURS).references);
      expect(references).toContain(OURS);
      theirs = { messageId: `<m${turn}@x>`, references: [...references, `<ses-${turn}@email.amazonses.com>`] };
    }
  });
});
