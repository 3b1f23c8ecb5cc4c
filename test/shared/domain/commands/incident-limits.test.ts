import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { IncidentId } from "../../../../shared/domain/ids.ts";
import type { Authority, Redress } from "../../../../shared/domain/resolution.ts";
import {
  agent,
  alice,
  awaitingApproval,
  closed,
  after as following,
  NOON,
  paid,
  type Request,
  received,
  refusal,
  sam,
  upheld,
} from "../../../support/complaints.ts";

/** What a broadcast grants each of its members, on top of what each was granted before. */

const incident = "INC-000000012" as IncidentId;
const member = (fields: Partial<Complaint> = {}, complaint = paid(received())) =>
  paid(following({ ...complaint, ...fields }, { kind: "join-incident", incident, joinedAt: NOON, told: 0 }, byAlice));
const byAlice = { by: agent(alice) };
const limits: Authority = { free: ["replacement"], amount: 100, currency: "EUR" };

const granting = (redress: Redress | undefined, authority = limits): Request => ({
  kind: "tell-from-incident",
  incident,
  number: 1,
  by: sam,
  telling: { kind: "resolution", resolution: { ...upheld, ...(redress === undefined ? {} : { redress }) } },
  authority,
});
const refund = (amount: number, currency = "EUR"): Redress => ({ kind: "refund", amount, currency });
const above = { reason: "not-told", because: "above-limits" };

describe("a sum for all", () => {
  test("is granted where it is within its sender's limit together with what was granted before", () => {
    expect(following(member({ granted: 60 }), granting(refund(40)))).toMatchObject({
      stage: { status: "resolved" },
      granted: 100,
    });
    expect(following(member({ grantedElse: { USD: 90 } }), granting(refund(40))).stage.status).toBe("resolved");
  });

  test("passes over whoever would get more than that for one complaint, and changes nothing there", () => {
    expect(refusal(member({ granted: 60 }), granting(refund(40.01)))).toEqual(above);
    const { currency: _own, ...withoutCurrency } = refund(50);
    expect(refusal(member({ granted: 60 }), granting(withoutCurrency))).toEqual(above);
  });

  test("counts in the currency of its sender's limit", () => {
    const inDollars: Authority = { ...limits, currency: "USD" };
    const dollars = granting(refund(40, "USD"), inDollars);
    expect(following(member({ granted: 90, grantedElse: { USD: 60 } }), dollars).grantedElse).toEqual({ USD: 100 });
    expect(refusal(member({ grantedElse: { USD: 61 } }), dollars)).toEqual(above);
  });

  test("that is free to its sender is granted whatever was granted before, and uses nobody's limit", () => {
    const free: Authority = { ...limits, free: ["refund"] };
    expect(following(member({ granted: 100 }), granting(refund(5), free)).granted).toBe(100);
  });

  test("is passed over for whatever else is the case first", () => {
    const spent = { granted: 100 };
    expect(refusal(member(spent, closed()), granting(refund(1)))).toMatchObject({ because: "closed" });
    expect(refusal(member(spent, awaitingApproval()), granting(refund(1)))).toMatchObject({
      because: "waits-for-approval",
    });
  });
});

test("what grants nothing passes over nobody", () => {
  expect(following(member({ granted: 100 }), granting(undefined)).stage.status).toBe("resolved");
});

test("what was said before anybody kept its sender's limits grants what it says", () => {
  const { authority: _unkept, ...before } = granting(refund(5)) as Extract<Request, { kind: "tell-from-incident" }>;
  expect(following(member({ granted: 100 }), before)).toMatchObject({ stage: { status: "resolved" }, granted: 105 });
});
