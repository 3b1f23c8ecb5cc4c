import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allot } from "../../../../shared/mail/staff/allot.ts";
import type { NoticeContent, StaffAlarm } from "../../../../shared/mail/staff/notice-layout.ts";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import { en } from "../../../../shared/texts/staff/en.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brand } from "../../../support/mails.ts";

const texts = await createStaffTexts({ company: brand.name, overrides: {} })("en");
const AT = Date.UTC(2026, 2, 5, 15, 30);
const alarms = Object.keys(en).flatMap((id) => /^alarm\.(.*)\.title$/.exec(id)?.slice(1) ?? []) as StaffAlarm[];

const render = (needs: NoticeContent["needs"]) =>
  renderStaffMail({ kind: "notice", locale: "en-GB", timeZone: "Europe/Berlin", needs }, texts, brand);
const needs = (alarm: StaffAlarm, count: number) =>
  Array.from({ length: count }, (_, index) => ({ alarm, reference: `${alarm}-${index}`, since: AT + index * 60_000 }));

describe("a notice to supervisors", () => {
  test("says what each alarm means for the customer and what to do, most urgent first, longest waiting first", () => {
    const mail = render([...needs("approval-needed", 1), ...needs("regulatory-deadline-missed", 2).toReversed()]);
    expect(mail.subject).toBe("3 complaints need a person");
    expect(mail.text).toMatch(`These complaints need somebody of your team. What is most urgent comes first.

Regulatory deadline missed

The customer may now go to the ombudsman or the regulator. Tell whoever is responsible for compliance, and send the final answer or the notice of delay today.

2 complaints
`);
    const [missed, waiting] = mail.text.split("Waiting for your approval");
    expect(missed).toMatch(
      /missed-0 {3}Thursday 5 March at 16:30 \([^)]+\)\nregulatory-deadline-missed-1 {3}Thursday 5 March at 16:31 /,
    );
    expect(waiting).toContain(
      "The customer gets nothing until somebody approves what the agent proposes. Approve or decline it.",
    );
    expect(waiting).toMatch(/One complaint\nComplaint +Since\napproval-needed-0 {3}Thursday 5 March at 16:30/);
  });

  test("counts a complaint once that needs a person for two reasons", () => {
    const both = (["escalated", "response-overdue"] as const).map((alarm) => ({ alarm, reference: "A", since: AT }));
    expect(render(both).subject).toBe("A complaint needs a person");
  });

  test("lists fifty in all, of each alarm some, and says how many more there are", () => {
    const { text, html } = render([...needs("escalated", 2), ...needs("response-overdue", 70)]);
    expect(text.match(/^(escalated|response-overdue)-\d+/gm)).toHaveLength(50);
    expect(text.match(/^escalated-/gm)).toHaveLength(2);
    expect(text).toContain("and 22 more");
    expect(text).toContain("70 complaints");
    expect(html).toContain("and 22 more");
  });

  test("stays below what Gmail cuts, with every alarm and any number of complaints", () => {
    const mail = render(alarms.flatMap((alarm) => needs(alarm, 500)));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    for (const alarm of alarms) expect(mail.text).toContain(en[`alarm.${alarm}.title`]);
  });
});

describe("what is shared out", () => {
  test("is never more than there is or than anybody wants, and nobody gets two less than another who wanted as much", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.array(fc.nat({ max: 80 }), { maxLength: 14 }), (places, wanted) => {
        const given = allot(places, wanted);
        const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
        expect(sum(given)).toBe(Math.min(places, sum(wanted)));
        given.forEach((one, index) => {
          expect(one).toBeLessThanOrEqual(wanted[index] ?? 0);
          if (one < (wanted[index] ?? 0)) expect(Math.max(...given) - one).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
