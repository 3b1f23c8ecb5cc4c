import { Aws, Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { ScheduleTrigger } from "../../topology/model.ts";

const maxEventAge = Duration.minutes(1);

/** A failed run isn't tried again: the next is due before a retry would help. */
export const addSchedule = (handler: LambdaFunction, { everySeconds }: ScheduleTrigger): void => {
  handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge });
  new Schedule(handler, "Schedule", {
    schedule: ScheduleExpression.rate(Duration.seconds(everySeconds)),
    target: new LambdaInvoke(handler, { retryAttempts: 0, maxEventAge, role: roleFor(handler) }),
  });
};

/** The CDK's own grant would cover the function's versions too, which there are none of. */
const roleFor = (handler: LambdaFunction) => {
  const run = new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [handler.functionArn] });
  return new Role(handler, "ScheduleRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
    inlinePolicies: { run: new PolicyDocument({ statements: [run] }) },
  }).withoutPolicyUpdates();
};
