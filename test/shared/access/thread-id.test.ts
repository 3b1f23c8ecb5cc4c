import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueThreadId, readThreadId } from "../../../shared/access/thread-id.ts";
import { messageId } from "../../../shared/mail/message-ids.ts";
import { REFERENCE } from "../../support/complaints.ts";
import { anyReference, ringOf } from "../../support/key-rings.ts";

const id = issueThreadId(ringOf(1), REFERENCE, "reply.shop.example");

describe("a thread id", () => {
  it("is a message id that names its complaint, in any case and under any domain", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const issued = issueThreadId(ringOf(1), reference, "reply.shop.example");
        expect(messageId(issued)).toBe(issued);
        for (const given of [issued, ` ${issued} `, issued.toUpperCase(), issued.replace("reply.", "mail.")]) {
          expect(readThreadId(ringOf(1), given)).toBe(reference);
        }
      }),
    );
  });

  it("of somebody else's is none", () => {
    for (const other of ["", "<>", "<@>", "<a@b>", id.slice(1, -1), `<${id}>`, `${id} ${id}`]) {
      expect(readThreadId(ringOf(1), other)).toBeUndefined();
    }
  });
});
