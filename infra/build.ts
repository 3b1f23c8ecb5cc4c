import { bundle } from "./bundle/bundle.ts";

const started = performance.now();
const bundles = await bundle({ outDir: "dist" });
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0).padStart(5)} KB`;
for (const { name, bytes, lazyBytes } of bundles) {
  console.log(`${name.padEnd(20)} ${kilobytes(bytes)}, and ${kilobytes(lazyBytes)} when they are needed`);
}
console.log(`${bundles.length} functions bundled in ${Math.round(performance.now() - started)} ms`);
