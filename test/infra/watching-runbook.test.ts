import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { alarmsOf } from "../../infra/topology/alarms.ts";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const runbook = readFileSync(join(import.meta.dirname, "../../docs/runbook.md"), "utf8");
const [, ...parts] = runbook.split(/^## /mu);
const pages = new Map(
  parts.map((part): [string, string] => {
    const [name = "", ...lines] = part.split("\n");
    return [name, lines.join("\n")];
  }),
);
const planned = alarmsOf(topology(config));
const descriptionsOf = (of = config): Map<string, string> =>
  new Map(
    Object.values(synthesise(topology(of), of).service.findResources("AWS::CloudWatch::Alarm")).map(
      ({ Properties: { AlarmName, AlarmDescription } }) => [AlarmName.replace("heard-dev-", ""), AlarmDescription],
    ),
  );
const descriptions = descriptionsOf();

describe("the runbook", () => {
  test("has a page for each alarm, and an alarm for each page", () => {
    expect(pages.size).toBe(parts.length);
    expect([...pages.keys()].toSorted()).toEqual([...descriptions.keys()].toSorted());
  });

  test.each([...pages])("%s says what it means, how to see it, what to do and when it ends", (_, page) => {
    const said = [...page.matchAll(/^\*\*(What it means|See|Do|Ends)\.\*\* .{20,}$/gmu)].map(([, word]) => word);
    expect(said).toEqual(["What it means", "See", "Do", "Ends"]);
  });
});

describe("an alarm's text", () => {
  test.each(Object.entries(planned))(
    "of %s is what it means, in a sentence, what to do, and its page",
    (name, plan) => {
      expect(descriptions.get(name)).toBe(`${plan.means} ${plan.remedy} docs/runbook.md#${name}`);
      expect(plan.means).toMatch(/^[A-Z].{30,200}\.$/u);
      expect(plan.remedy).toMatch(/^[A-Z].{30,200}\.$/u);
      expect(descriptions.get(name)?.length).toBeLessThanOrEqual(1_024);
    },
  );

  test("links the company's own copy of the runbook, where it has one", () => {
    const runbook = "https://wiki.shop.example/heard/runbook";
    const own = descriptionsOf(readConfig({ stage: "dev", aws: { runbook } }));
    expect(own.get("mail-stopped")).toMatch(/ https:\/\/wiki\.shop\.example\/heard\/runbook#mail-stopped$/u);
  });
});
