import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { AlarmPlan } from "../../topology/model.ts";
import { metricOf, type Named } from "./metric-of.ts";

interface AlarmProps {
  name: string;
  plan: AlarmPlan;
  of: Named;
  /** Whom it tells, when it is raised and when it is over. */
  topic: ITopic;
  /** Where its page is. */
  page: string;
}

const treatment = {
  fine: TreatMissingData.NOT_BREACHING,
  "at-fault": TreatMissingData.BREACHING,
  "as-before": TreatMissingData.IGNORE,
} as const;

export class PlannedAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, { name, plan, of, topic, page }: AlarmProps) {
    super(scope, id);
    const { each: statistic, seconds, periods, when, without, means, remedy } = plan;
    const isSilence = "below" in when;
    this.alarm = new Alarm(this, "Alarm", {
      alarmName: name,
      alarmDescription: `${means} ${remedy} ${page}`,
      metric: metricOf(of, plan.of, { statistic, seconds }),
      threshold: isSilence ? when.below : when.atLeast,
      comparisonOperator: isSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: isSilence ? periods : 1,
      treatMissingData: treatment[without],
    });
    const tell = new SnsAction(topic);
    this.alarm.addAlarmAction(tell);
    this.alarm.addOkAction(tell);
  }
}
