import type { actions } from "../../../shared/api/complaint-actions.ts";

/** What a call can name, of one team or of nobody's. */
export interface Names {
  reference: string;
  attachment: string;
  agent: string;
  incident: string;
  parked: string;
  customer: string;
  /** An endpoint of webhooks, which is no team's; absent for one that nobody made. */
  webhook?: string;
}

export interface AgentsCall {
  /** As the topology writes it; with its action in place of `{action}`. */
  route: string;
  /** Refused to agents, whatever they send. */
  supervisorsOnly?: true;
  /** Refused to supervisors of some teams as well, whatever they send. */
  allTeams?: true;
  /** With every field that there is, each of the right type. */
  body?: Record<string, unknown>;
  /** Free text in it, and how many code points each may have. */
  texts?: Record<string, number>;
  /** What has to be one line. */
  lines?: string[];
  /** What makes it a list of pages. */
  list?: { query: Record<string, string> };
}

const note = "ก";
const lease = 1;
const settlement = { outcome: "upheld", cause: "thin box", redress: { kind: "replacement" } };
const endpoint = {
  url: "https://crm.example.com/heard",
  types: ["complaint.resolved"],
  detail: "full",
  answers: true,
  description: "CRM",
};
const resolution = { ...settlement, explanation: "The box was too thin.", apology: "We are sorry." };
/** Well-formed, and of no complaint. */
const ELSEWHERE = "0000000ZV";
const NO_WEBHOOK = "wh-000000000000";

const onComplaint = (action: keyof typeof actions, call: Omit<AgentsCall, "route"> = {}): AgentsCall => ({
  route: `POST /v1/agent/complaints/{reference}/${action}`,
  ...call,
  body: { ...call.body, lease },
});
const noting = (action: keyof typeof actions): AgentsCall =>
  onComplaint(action, { body: { note }, texts: { note: 5_000 } });

/** Every call of agents, and every action, once. */
export const agentsCalls: readonly AgentsCall[] = [
  { route: "POST /v1/agent/queue/claim", body: { wait: 0, lanes: ["support-standard"] } },
  { route: "GET /v1/agent/complaints", list: { query: { status: "queued" } } },
  {
    route: "POST /v1/agent/complaints",
    body: {
      channel: "phone",
      message: note,
      email: "ada@example.com",
      phone: "+44 20 7946 0000",
      name: "Ada",
      subject: "Kettle",
      orderId: "A-1",
      product: "Kettle",
      category: "broken",
      locale: "en",
      attachments: [],
      metadata: { shop: "Leeds" },
      claim: false,
    },
    texts: { message: 20_000 },
    lines: ["name", "subject", "orderId", "product", "category"],
  },
  { route: "GET /v1/agent/complaints/{reference}" },
  { route: "GET /v1/agent/complaints/{reference}/attachments/{id}" },
  { route: "POST /v1/agent/complaints/{reference}/typing" },
  onComplaint("reply", { body: { message: note, keep: false, attachments: [] }, texts: { message: 20_000 } }),
  noting("note"),
  onComplaint("hand-over", { body: { note, to: { team: "returns" } }, texts: { note: 5_000 } }),
  noting("escalate"),
  onComplaint("resolve", { body: resolution, texts: { explanation: 20_000, apology: 5_000 }, lines: ["cause"] }),
  onComplaint("approve", { body: { resolution, note }, texts: { note: 5_000 } }),
  noting("decline"),
  onComplaint("extend"),
  onComplaint("release"),
  noting("reopen"),
  onComplaint("close", { body: { note, spam: true }, texts: { note: 5_000 } }),
  onComplaint("merge", { body: { into: ELSEWHERE, note }, texts: { note: 5_000 } }),
  noting("unblock"),
  onComplaint("link", { body: { to: ELSEWHERE } }),
  onComplaint("unlink", { body: { to: ELSEWHERE } }),
  { route: "GET /v1/agent/parked", list: { query: {} } },
  { route: "POST /v1/agent/parked/{id}/accept" },
  { route: "GET /v1/agent/me" },
  { route: "PATCH /v1/agent/me", body: { onDuty: true } },
  { route: "GET /v1/agent/agents", supervisorsOnly: true, list: { query: {} } },
  { route: "GET /v1/agent/agents/{id}", supervisorsOnly: true },
  {
    route: "PUT /v1/agent/agents/{id}",
    supervisorsOnly: true,
    body: {
      name: "Bob",
      teams: ["returns"],
      languages: ["en"],
      skills: ["repairs"],
      cap: 5,
      limits: { free: [], amount: 5, currency: "EUR" },
    },
    lines: ["name"],
  },
  { route: "DELETE /v1/agent/agents/{id}", supervisorsOnly: true },
  { route: "GET /v1/agent/reports/summary", supervisorsOnly: true },
  { route: "GET /v1/agent/reports/proof", supervisorsOnly: true },
  { route: "POST /v1/agent/reports/proof", supervisorsOnly: true, body: { day: "2026-11-21" } },
  { route: "GET /v1/agent/customers/{id}", supervisorsOnly: true, allTeams: true },
  { route: "POST /v1/agent/customers/{id}/export", supervisorsOnly: true, allTeams: true },
  { route: "POST /v1/agent/customers/{id}/erase", supervisorsOnly: true, allTeams: true },
  {
    route: "PUT /v1/agent/customers/{id}/hold",
    supervisorsOnly: true,
    allTeams: true,
    body: { reason: note },
    texts: { reason: 500 },
  },
  { route: "DELETE /v1/agent/customers/{id}/hold", supervisorsOnly: true, allTeams: true },
  { route: "GET /v1/agent/incidents", list: { query: {} } },
  {
    route: "POST /v1/agent/incidents",
    body: { title: "Lids that crack", team: "support", note },
    texts: { note: 5_000 },
    lines: ["title"],
  },
  { route: "GET /v1/agent/incidents/{id}", list: { query: {} } },
  { route: "POST /v1/agent/incidents/{id}/reply", body: { messages: { en: note }, language: "en" } },
  {
    route: "POST /v1/agent/incidents/{id}/resolve",
    body: {
      ...settlement,
      words: { en: { explanation: "The box was too thin.", apology: "We are sorry." } },
      language: "en",
    },
    lines: ["cause"],
  },
  { route: "POST /v1/agent/incidents/{id}/close", body: { note }, texts: { note: 5_000 } },
  { route: "POST /v1/agent/incidents/{id}/reopen", body: { note }, texts: { note: 5_000 } },
  { route: "GET /v1/agent/webhooks", supervisorsOnly: true },
  { route: "POST /v1/agent/webhooks", supervisorsOnly: true, body: endpoint, lines: ["description"] },
  { route: "GET /v1/agent/webhooks/{id}", supervisorsOnly: true },
  {
    route: "PUT /v1/agent/webhooks/{id}",
    supervisorsOnly: true,
    body: { ...endpoint, enabled: true },
    lines: ["description"],
  },
  { route: "DELETE /v1/agent/webhooks/{id}", supervisorsOnly: true },
  { route: "GET /v1/agent/webhooks/{id}/secret", supervisorsOnly: true },
  { route: "POST /v1/agent/webhooks/{id}/secret", supervisorsOnly: true },
  { route: "POST /v1/agent/webhooks/{id}/test", supervisorsOnly: true },
  { route: "GET /v1/agent/webhooks/{id}/log", supervisorsOnly: true },
  {
    route: "POST /v1/agent/webhooks/{id}/replay",
    supervisorsOnly: true,
    body: { events: ["evt_7K3QX9MPD_1"], day: "2026-11-22" },
  },
];

/** The name that `{id}` stands for, by what comes before it. */
const IDS: readonly [after: string, name: keyof Names][] = [
  ["/attachments/", "attachment"],
  ["/agents/", "agent"],
  ["/incidents/", "incident"],
  ["/parked/", "parked"],
  ["/customers/", "customer"],
  ["/webhooks/", "webhook"],
];

export const namesIn = ({ route }: AgentsCall): (keyof Names)[] => [
  ...(route.includes("{reference}") ? (["reference"] as const) : []),
  ...IDS.filter(([after]) => route.includes(`${after}{id}`)).map(([, name]) => name),
];

/** Method and path, with a call's names filled in. */
export const requestOf = ({ route }: AgentsCall, names: Names): [method: string, path: string] => {
  const [method = "", path = ""] = route.split(" ");
  const filled = IDS.reduce(
    (text, [after, name]) => text.replace(`${after}{id}`, `${after}${encodeURIComponent(names[name] ?? NO_WEBHOOK)}`),
    path.replace("{reference}", encodeURIComponent(names.reference)),
  );
  return [method, filled];
};
