import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { addStacks } from "./aws/add-stacks.ts";
import { forAws } from "./aws/for-aws.ts";
import { readContext } from "./aws/read-context.ts";
import { buildChatBox } from "./bundle/build-chat-box.ts";
import { bundle } from "./bundle/bundle.ts";
import { writeFiles } from "./bundle/write-files.ts";
import { readConfig } from "./config.ts";
import { atStage } from "./stages.ts";
import { checkTopology } from "./topology/check-topology.ts";
import { topology } from "./topology.ts";

const app = new App({ context: readContext(), outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
const config = forAws(readConfig(atStage(app.node.tryGetContext("heard"), app.node.tryGetContext("stage"))));
const plan = topology(config);
checkTopology(plan);

const assets = join(import.meta.dirname, "../dist");
await bundle({ outDir: assets, functions: plan.functions });
await writeFiles(assets, plan.functions, { ...config, "chat-box": await buildChatBox() });
addStacks(app, { config, plan, assets });
app.synth();
