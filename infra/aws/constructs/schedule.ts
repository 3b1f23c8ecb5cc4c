import { Duration } from "aws-cdk-lib";
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
    target: new LambdaInvoke(handler, { retryAttempts: 0, maxEventAge }),
  });
};
