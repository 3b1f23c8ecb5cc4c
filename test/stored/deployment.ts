import type { SettingsInput } from "../../shared/settings/settings.ts";

/** As the company had set it whose table was kept; where the system is that is told of everything changes from run to run. */
export const settingsWith = (crm: string): SettingsInput => ({
  company: { name: "Nordlicht", mailFrom: "care@nordlicht.example", language: "en", timeZone: "Europe/Berlin" },
  inbound: { replyDomain: "reply.nordlicht.example", recipients: ["care@nordlicht.example"] },
  guard: { client: { acknowledged: 1_000, accepted: 2_000 } },
  policy: {
    agentCap: 100,
    teams: [{ id: "support" }, { id: "loans" }],
    segments: [{ id: "business" }],
    mail: { askEvery: "PT1H" },
  },
  staff: { supervisors: { all: ["sam@nordlicht.example"] }, leadership: ["ceo@nordlicht.example"] },
  webhooks: { endpoints: [{ id: "crm", url: crm, detail: "full", answers: true }] },
});

/** Nobody listens there, so that what is told of waits in its lines. */
export const NOBODY = "http://127.0.0.1:9/heard";
