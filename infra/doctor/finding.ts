/** `later`: will be there after deploying. `unknown`: couldn't be looked at, which is as little an all-clear as a fault. */
export type Level = "good" | "hint" | "later" | "fault" | "unknown";

/** What to do about it: something to run as it is, a DNS record to set, or a sentence. */
export type Step = { run: string } | { record: DnsRecord } | { say: string };

export interface DnsRecord {
  name: string;
  type: "CNAME" | "MX" | "TXT";
  value: string;
}

export interface Finding {
  level: Level;
  what: string;
  /** For customers and the company, where it isn't plain. */
  means?: string;
  fix?: Step[];
}

type Advice = Pick<Finding, "means" | "fix">;

export const good = (what: string): Finding => ({ level: "good", what });
export const hint = (what: string, advice: Advice = {}): Finding => ({ level: "hint", what, ...advice });
export const later = (what: string, advice: Advice = {}): Finding => ({ level: "later", what, ...advice });
export const unknown = (what: string, advice: Advice = {}): Finding => ({ level: "unknown", what, ...advice });
/** Nothing is at fault without a way to mend it. */
export const fault = (what: string, advice: { means?: string; fix: Step[] }): Finding => ({
  level: "fault",
  what,
  ...advice,
});

export const run = (command: string): Step => ({ run: command });
export const say = (sentence: string): Step => ({ say: sentence });
export const record = (type: DnsRecord["type"], name: string, value: string): Step => ({
  record: { name, type, value },
});
