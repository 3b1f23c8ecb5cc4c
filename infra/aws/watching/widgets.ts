import { Duration } from "aws-cdk-lib";
import {
  Column,
  GraphWidget,
  type GraphWidgetProps,
  type IMetric,
  type IWidget,
  MathExpression,
  type Metric,
  TextWidget,
  TextWidgetBackground,
} from "aws-cdk-lib/aws-cloudwatch";

/** Columns of a dashboard that are together as wide as the page. */
export const WIDTH = 24;
const WORDS_HEIGHT = 2;
const GRAPH_HEIGHT = 6;
export const HOUR = 3_600;

/** What is measured only where there is something to measure is 0 where there isn't. */
export const filled = (metric: Metric, label: string, seconds: number): IMetric => {
  const id = idOf(label);
  return new MathExpression({
    expression: `FILL(${id}, 0)`,
    usingMetrics: { [id]: metric },
    period: Duration.seconds(seconds),
    label,
  });
};

/** The same in another unit, which people count in; a gap stays one. */
export const scaled = (metric: Metric, label: string, factor: string, seconds: number): IMetric => {
  const id = idOf(label);
  return new MathExpression({
    expression: `${id} ${factor}`,
    usingMetrics: { [id]: metric },
    period: Duration.seconds(seconds),
    label,
  });
};

/** A formula's own name for what it takes, unique within a graph as its label is. */
const idOf = (label: string): string => `m_${label.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "_")}`;

export const heading = (markdown: string, height = 2): IWidget =>
  new TextWidget({ markdown, width: WIDTH, height, background: TextWidgetBackground.TRANSPARENT });

export interface Explained extends GraphWidgetProps {
  title: string;
  /** What it shows, and what is good, in a line. */
  words: string;
}

/** Graphs side by side, each below its words. */
export const row = (...graphs: readonly Explained[]): IWidget[] =>
  graphs.map(({ words, ...graph }) => {
    const width = Math.floor(WIDTH / graphs.length);
    const leftYAxis = { min: 0, showUnits: false };
    return new Column(
      new TextWidget({ markdown: words, width, height: WORDS_HEIGHT, background: TextWidgetBackground.TRANSPARENT }),
      new GraphWidget({ leftYAxis, ...graph, width, height: GRAPH_HEIGHT }),
    );
  });
