import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { CannotStart } from "./cannot-start.ts";
import { exitWith } from "./exit-with.ts";
import { type Call, callSupervised } from "./privacy-call.ts";

const USAGE = `Usage: npm run privacy -- show|export|erase|hold|release <customer> [--reason "…"] [--out ada.json] [--yes]
A customer is cus_…, mailto:ada@example.com or tel:+4930123456. It asks the host that runs here, or HEARD_URL with a supervisor's HEARD_TOKEN.`;

const BETWEEN_MS = 5_000;

const readAsked = () => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { reason: { type: "string" }, out: { type: "string" }, yes: { type: "boolean" } },
    });
    const [verb, customer] = positionals;
    if (verb === undefined || customer === undefined || positionals.length > 2) throw new CannotStart(USAGE);
    return { verb, path: `/v1/agent/customers/${encodeURIComponent(customer)}`, ...values };
  } catch {
    throw new CannotStart(USAGE);
  }
};

interface Page {
  customer: string;
  exportedAt: string;
  items: unknown[];
  nextCursor?: string;
}

/** All pages as one document. */
const exportAll = async (call: Call, path: string): Promise<Omit<Page, "nextCursor">> => {
  const { nextCursor, ...document } = await call<Page>("POST", `${path}/export`);
  for (let cursor = nextCursor; cursor !== undefined; ) {
    const page = await call<Page>("POST", `${path}/export?cursor=${cursor}`);
    document.items.push(...page.items);
    cursor = page.nextCursor;
  }
  return document;
};

interface Privacy {
  erasure?: { state: "erasing" | "erased" };
}

/** Asks for it, and waits until nothing is left. */
const eraseAll = async (call: Call, path: string): Promise<Privacy> => {
  let found = await call<Privacy>("POST", `${path}/erase`);
  while (found.erasure?.state === "erasing") {
    console.error("Nobody finds the customer's complaints any more; the rest is gone within two minutes or so.");
    await pause(BETWEEN_MS);
    found = await call<Privacy>("GET", path);
  }
  return found;
};

const carryOut = async (): Promise<unknown> => {
  const { verb, path, reason, out, yes } = readAsked();
  const call = await callSupervised(USAGE);
  switch (verb) {
    case "show":
      return call("GET", path);
    case "export": {
      const document = await exportAll(call, path);
      if (out === undefined) return document;
      writeFileSync(out, `${JSON.stringify(document, undefined, 2)}\n`, { mode: 0o600 });
      return { items: document.items.length, out };
    }
    case "erase":
      if (yes !== true) throw new CannotStart("Nothing brings back what is erased: add --yes.");
      return eraseAll(call, path);
    case "hold":
      if (reason === undefined) throw new CannotStart('Say why: --reason "…".');
      return call("PUT", `${path}/hold`, { reason });
    case "release":
      return call("DELETE", `${path}/hold`);
    default:
      throw new CannotStart(USAGE);
  }
};

try {
  console.log(JSON.stringify(await carryOut(), undefined, 2));
} catch (error) {
  exitWith(error);
}
