import { describe, expect, it } from "vitest";
import { expiryDays, prefixes } from "../../../shared/files/keys.ts";
import { retention } from "../../../shared/settings/retention.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

describe("retention", () => {
  it.each([
    ["a complaint that is hardly closed", { closedComplaints: "P29D" }],
    ["more years than a date is good for", { closedComplaints: "P3651D" }],
    ["a mail before anybody could answer it", { mails: "P29D" }],
    ["a mail for longer than it is known again", { mails: "P401D" }],
    ["calendar years, which have no length", { closedComplaints: "P3Y" }],
  ])("refuses to keep %s", (_what, settings) => {
    expect(retention.safeParse(settings).success).toBe(false);
  });

  it("keeps a complaint for as long as a customer's word opens it again", () => {
    const ask = (closedComplaints: string) =>
      settingsSchema.safeParse({ retention: { closedComplaints }, policy: { reopenWithin: "P60D" } });
    expect(ask("P60D").success).toBe(true);
    const { error } = ask("P59D");
    expect(error?.issues).toMatchObject([
      {
        path: ["retention", "closedComplaints"],
        message: "must not be shorter than policy.reopenWithin: so long a customer's word opens a complaint again",
      },
    ]);
  });

  it("says when the bucket deletes mails, in whole days", () => {
    const { mails } = retention.parse({ mails: "P30DT1H" });
    expect(expiryDays({ mails })).toEqual({
      [prefixes.inbound]: 31,
      [prefixes.uploads]: 1,
      [prefixes.complaints]: undefined,
    });
  });
});
