import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { Dashboard } from "aws-cdk-lib/aws-cloudwatch";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { AwsSettings } from "../../aws-settings.ts";
import { alarmsOf } from "../../topology/alarms.ts";
import type { Topology } from "../../topology/model.ts";
import { AlarmTopic } from "./alarm-topic.ts";
import { countFailures } from "./count-failures.ts";
import { forEngineers } from "./for-engineers.ts";
import { forManagers } from "./for-managers.ts";
import type { Named } from "./metric-of.ts";
import { PlannedAlarm } from "./planned-alarm.ts";

interface WatchingProps extends Named {
  plan: Topology;
  /** The name of the gateway's log. */
  accessLog: string;
  settings: Pick<AwsSettings, "alarmsTo" | "runbook">;
}

/**
 * What somebody sees of a deployment without asking: a dashboard, alarms, and whom they tell. It comes after all functions of
 * its stack, and tells each which stage it measures for.
 */
export class Watching extends Construct {
  constructor(scope: Construct, id: string, { plan, accessLog, settings, ...of }: WatchingProps) {
    super(scope, id);
    const { topic } = new AlarmTopic(this, "topic", {
      name: of.nameOf("alarms"),
      to: settings.alarmsTo,
      alarms: of.nameOf(""),
    });
    const logs = new Map<string, LogGroup>();
    for (const [name, parts] of functionsIn(scope, plan)) {
      parts.handler.addEnvironment("STAGE", of.stage);
      logs.set(name, parts.log);
    }
    countFailures(this, of, plan.functions, {
      functions: logs,
      access: LogGroup.fromLogGroupName(this, "AccessLog", accessLog),
    });
    const alarms = Object.entries(alarmsOf(plan)).map(([name, alarm]) => {
      const page = `${settings.runbook}#${name}`;
      return new PlannedAlarm(this, `${name}-alarm`, { name: of.nameOf(name), plan: alarm, of, topic, page }).alarm;
    });
    const dashboard = new Dashboard(this, "Dashboard", {
      dashboardName: of.nameOf("complaints"),
      defaultInterval: Duration.days(1),
      widgets: [...forManagers(of), ...forEngineers(of, plan, alarms)],
    });
    const { region } = Stack.of(this);
    new CfnOutput(this, "DashboardUrl", {
      value: `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboard.dashboardName}`,
    });
  }
}

/** By the place of each in the stack, as rooms stand there. */
function* functionsIn(scope: Construct, { functions }: Topology) {
  for (const name of Object.keys(functions)) {
    const room = scope.node.tryFindChild(`${name}-function`)?.node;
    const [handler, log] = [room?.tryFindChild("Function"), room?.tryFindChild("Logs")];
    if (!(handler instanceof LambdaFunction && log instanceof LogGroup)) throw new Error(`${name} can't be watched`);
    yield [name, { handler, log }] as const;
  }
}
