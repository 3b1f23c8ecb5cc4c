import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { machineIn } from "../../../../shared/domain/inbound/machine.ts";
import { readMail } from "../../../../shared/inbound/read-mail.ts";
import { ANSWER, machine } from "./incoming.ts";

/** Real mail, of which `labels.tsv` says what it is; `HEARD_CORPUS` names the folder. */
const folder = process.env.HEARD_CORPUS ?? "/nowhere";
const NOBODY = { ours: [], trustedForwarders: [] };
/** Texts of mails that people wrote, with quotes and all, and without headers. */
const PEOPLE = ["email/reply-crisp", "email/reply-discourse-trimmer/emails"];

interface Labelled {
  path: string;
  label: string;
  outcome: string;
  isFlagged: boolean;
}

const outcomeOf = async (path: string) => machineIn(await readMail(readFileSync(join(folder, path))), {}, NOBODY);
/** By a header, and not by words alone. */
const isFlagged = async (path: string): Promise<boolean> =>
  (await readMail(readFileSync(join(folder, path)))).headers.some(
    ({ name, value }) =>
      /^(?:auto-submitted|x-auto(?:reply|respond|-response-suppress)|precedence)$/.test(name) && value !== "no",
  );

describe.skipIf(!existsSync(join(folder, "labels.tsv")))("of the labelled mail", { timeout: 120_000 }, () => {
  const mails: Labelled[] = [];

  beforeAll(async () => {
    const lines = readFileSync(join(folder, "labels.tsv"), "utf8").trim().split("\n").slice(1);
    for (const line of lines) {
      const [path = "", label = ""] = line.split("\t");
      const outcome = (await outcomeOf(path))?.reason ?? "person";
      mails.push({ path, label, outcome, isFlagged: await isFlagged(path) });
    }
    const table: Record<string, Record<string, number>> = {};
    for (const { label, outcome } of mails) {
      const row = table[label] ?? {};
      table[label] = { ...row, [outcome]: (row[outcome] ?? 0) + 1 };
    }
    console.table(table);
  }, 120_000);

  const taken = (outcome: (mail: Labelled) => boolean): string[] => mails.filter(outcome).map(({ path }) => path);
  const isPerson = ({ outcome }: Labelled): boolean => outcome === "person";

  it("no bounce, list or flagged automatic answer is taken for a person's", () => {
    expect(taken((mail) => isPerson(mail) && ["bounce", "list"].includes(mail.label))).toEqual([]);
    expect(taken((mail) => isPerson(mail) && mail.label === "auto-reply" && mail.isFlagged)).toEqual([]);
  });

  it("at most one in twenty of the unflagged automatic answers passes for a person's", () => {
    const unflagged = mails.filter(({ label, isFlagged }) => label === "auto-reply" && !isFlagged);
    expect(unflagged.filter(isPerson).length).toBeLessThanOrEqual(unflagged.length * 0.05);
  });

  it("under one in a hundred of what people wrote is taken for a machine's", () => {
    const people = mails.filter(({ label }) => label === "human");
    const texts = PEOPLE.flatMap((path) => readdirSync(join(folder, path)).map((name) => join(path, name)));
    const isMachine = (path: string): boolean => {
      const text = readFileSync(join(folder, path), "utf8");
      return machine({ subject: "Re: Kettle", text, ...ANSWER }) !== undefined;
    };
    const wrong = [...taken((mail) => mail.label === "human" && !isPerson(mail)), ...texts.filter(isMachine)];
    console.log(`${people.length + texts.length} of people, taken for a machine's: ${wrong.length}`, wrong);
    expect(wrong.length).toBeLessThan((people.length + texts.length) / 100);
  });
});
