/**
 * How probable so many or more are, where the mean itself is uncertain: a Poisson count whose rate is Gamma distributed.
 * `shape` is the Gamma's; the variance is mean + mean² / shape, so a large shape is nearly Poisson.
 */
export const upperTail = (count: number, mean: number, shape: number): number => {
  if (count <= 0) return 1;
  if (count <= mean) return Math.max(0, 1 - sumTerms(0, count, mean, shape));
  return sumTerms(count, Number.POSITIVE_INFINITY, mean, shape);
};

/** Above the mean each term is smaller than the one before, so the sum may end once they no longer matter. */
const sumTerms = (from: number, until: number, mean: number, shape: number): number => {
  const more = mean / (mean + shape);
  let term = Math.exp(logTerm(from, mean, shape));
  let sum = 0;
  for (let count = from; count < until; count++) {
    sum += term;
    if (count > mean && term <= sum * NEGLIGIBLE) break;
    term *= ((count + shape) / (count + 1)) * more;
  }
  return Math.min(1, sum);
};

const NEGLIGIBLE = 1e-12;

const logTerm = (count: number, mean: number, shape: number): number =>
  logGamma(count + shape) -
  logGamma(shape) -
  logGamma(count + 1) -
  shape * Math.log1p(mean / shape) -
  count * Math.log1p(shape / mean);

/** Stirling's series, from 10 on good to 1e-12; below that the recurrence Γ(x + 1) = x Γ(x) goes up to it. */
export const logGamma = (x: number): number => {
  let product = 1;
  let at = x;
  for (; at < 10; at++) product *= at;
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
};
