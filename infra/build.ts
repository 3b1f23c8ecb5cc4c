import { bundle } from "./bundle/bundle.ts";

const started = performance.now();
const bundles = await bundle({ outDir: "dist" });
for (const { name, bytes } of bundles) console.log(`${name.padEnd(20)} ${(bytes / 1000).toFixed(0).padStart(5)} KB`);
console.log(`${bundles.length} functions bundled in ${Math.round(performance.now() - started)} ms`);
