import { join } from "node:path";
import { forAws } from "../aws/for-aws.ts";
import { readContext } from "../aws/read-context.ts";
import { readConfig } from "../config.ts";
import { exitWith } from "../local/exit-with.ts";
import { atStage } from "../stages.ts";
import { topology } from "../topology.ts";
import { readBootstrap } from "./bootstrap.ts";
import { openClients } from "./clients.ts";
import { openDns } from "./dns.ts";
import { examine } from "./examine.ts";
import { expectedOf } from "./expected.ts";
import { readOptions } from "./options.ts";
import { isWell, reportJson, reportText } from "./report.ts";

const ASSEMBLY = join(import.meta.dirname, "../../cdk.out");

try {
  const { stage, region, dns, send, wait, json } = readOptions(process.argv.slice(2));
  const context = readContext();
  const config = forAws(readConfig(atStage(context.heard, stage)));
  const examination = await examine({
    expected: expectedOf(config, topology(config)),
    bootstrap: readBootstrap(process.env.CDK_OUTDIR ?? ASSEMBLY, context),
    clients: openClients(region),
    dns: openDns(dns),
    send: send && { within: wait * 1_000 },
  });
  console.log(json ? reportJson(examination) : reportText(examination));
  process.exitCode = isWell(examination.sections.flatMap(({ findings }) => findings)) ? 0 : 1;
} catch (error) {
  exitWith(error);
}
