import { joinStacks } from "./join-stacks.ts";
import { checkTypes, resourcesOf, type StackTemplate, stackTemplate } from "./resources.ts";

/** What is there and may cost something at rest, by the topology's own names. */
export interface Deployed {
  functions: { name: string; memoryMb: number }[];
  schedules: { name: string; everySeconds: number }[];
  queues: string[];
  /** Queues that Lambda polls, each as often as it is a source. */
  sources: string[];
  alarms: { name: string; metrics: number }[];
  dashboards: string[];
  /** That filters make even of lines that don't fit: the others are billed by the hour in which one does, so none at rest. */
  customMetrics: string[];
  secrets: string[];
  /** With a key of the account's, which is asked for over and over; AWS's own would cost nothing. */
  isTableKeyBilled: boolean;
  isTableRestorable: boolean;
}

const SECONDS = { minute: 60, hour: 3_600, day: 86_400 };
const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const SECRET = /\{\{resolve:secretsmanager:([^:}]+)/g;

/** Reads one stack or several of one stage. Throws on whatever it can't price. */
export const readDeployed = (templates: readonly unknown[], stage: string): Deployed => {
  const template = joinStacks(templates.map((one) => stackTemplate.parse(one)));
  checkTypes(template);
  const ours = (name: string) => name.replace(`heard-${stage}-`, "");
  const functions = resourcesOf(template, "AWS::Lambda::Function");
  const queues = resourcesOf(template, "AWS::SQS::Queue");
  const tables = Object.values(resourcesOf(template, "AWS::DynamoDB::GlobalTable"));
  const functionOf = (id: string) => ours(known(functions, id).FunctionName);
  return {
    functions: Object.values(functions).map(({ FunctionName, MemorySize }) => ({
      name: ours(FunctionName),
      memoryMb: MemorySize,
    })),
    schedules: Object.values(resourcesOf(template, "AWS::Scheduler::Schedule")).map(
      ({ ScheduleExpression, Target }) => ({
        name: functionOf(Target.Arn),
        everySeconds: secondsOf(ScheduleExpression),
      }),
    ),
    queues: Object.values(queues).map(({ QueueName }) => ours(QueueName)),
    sources: Object.values(resourcesOf(template, "AWS::Lambda::EventSourceMapping")).map(({ EventSourceArn }) =>
      ours(known(queues, EventSourceArn).QueueName),
    ),
    alarms: Object.values(resourcesOf(template, "AWS::CloudWatch::Alarm")).map(({ AlarmName, Metrics }) => ({
      name: ours(AlarmName),
      metrics: Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1,
    })),
    dashboards: Object.values(resourcesOf(template, "AWS::CloudWatch::Dashboard")).map(({ DashboardName }) =>
      ours(DashboardName),
    ),
    customMetrics: Object.values(resourcesOf(template, "AWS::Logs::MetricFilter")).flatMap(
      ({ MetricTransformations }) =>
        MetricTransformations.flatMap(({ MetricName, DefaultValue }) =>
          DefaultValue === undefined ? [] : [MetricName],
        ),
    ),
    secrets: secretsIn(template).map((name) => name.replace(`heard/${stage}/`, "")),
    isTableKeyBilled: tables.some(({ SSESpecification }) => SSESpecification?.SSEType !== undefined),
    isTableRestorable: tables.some(
      ({ Replicas: [replica] }) => replica.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
    ),
  };
};

const secretsIn = (template: StackTemplate): string[] => [
  ...new Set([...JSON.stringify(template).matchAll(SECRET)].map(([, name = ""]) => name)),
];

const known = <Resource>(resources: Record<string, Resource>, id: string): Resource => {
  const resource = resources[id];
  if (resource === undefined) throw new Error(`What ${id} costs isn't known: it is in no template`);
  return resource;
};

const secondsOf = (expression: string): number => {
  const [, count, unit] = RATE.exec(expression) ?? [];
  if (unit === undefined) throw new Error(`How often "${expression}" comes round isn't known: it is no rate`);
  return Number(count) * SECONDS[unit as keyof typeof SECONDS];
};
