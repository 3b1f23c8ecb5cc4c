import { bundle } from "./bundle/bundle.ts";

const started = performance.now();
const bundles = await bundle({ outDir: "dist" });
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0).padStart(5)} KB`;
for (const { name, bytes, knowledgeBytes, soonBytes, lazyBytes } of bundles) {
  const known = knowledgeBytes > 1_000 ? `, of which ${kilobytes(knowledgeBytes)} know languages and mail` : "";
  const soon = soonBytes > 0 ? `,${kilobytes(soonBytes)} soon after` : "";
  console.log(
    `${name.padEnd(20)} ${kilobytes(bytes)}${known}${soon}, and ${kilobytes(lazyBytes)} when they are needed`,
  );
}
console.log(`${bundles.length} functions bundled in ${Math.round(performance.now() - started)} ms`);
