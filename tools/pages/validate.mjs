// Judges every kept page by html-validate and prints what is wrong, each fault once. Usage: node validate.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { version } from "html-validate";
import { judge } from "./rules.mjs";

const faultsOf = async (folder, files) => {
  const faults = [];
  for (const file of files) {
    faults.push(...(await judge(file, readFileSync(join(folder, file), "utf8"))).map((fault) => ({ file, ...fault })));
  }
  return faults;
};
if (!isMainThread) {
  parentPort.postMessage(await faultsOf(workerData.folder, workerData.files));
  process.exit(0);
}

const here = dirname(fileURLToPath(import.meta.url));
/** What must be found in the page with faults: a judge that finds less than this judges nothing. */
const MUST_BE_FOUND = [
  "close-order", "element-permitted-content", "empty-title", "heading-level", "input-missing-label", "no-dup-id", "no-implicit-button-type",
  "no-inline-style", "no-missing-references", "wcag/h30", "wcag/h37",
];

const faults = new Set((await judge("served/faulty.html", readFileSync(join(here, "faulty.html"), "utf8"))).map(({ rule }) => rule));
const missed = MUST_BE_FOUND.filter((rule) => !faults.has(rule));
if (missed.length) {
  console.error(`These rules find nothing in a page made to break them: ${missed.join(", ")}.`);
  process.exit(1);
}

const folder = process.argv[2];
const files = ["served", "shown"].flatMap((how) => readdirSync(join(folder, how), { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => `${how}/${name}`));
if (!files.length) {
  console.error(`There are no pages in ${folder}: run ./dev pages --walk.`);
  process.exit(1);
}

// Half of the pages each, at once.
const halves = await Promise.all([0, 1].map((half) => new Promise((resolve, reject) => {
  const mine = files.filter((_, index) => index % 2 === half);
  new Worker(fileURLToPath(import.meta.url), { workerData: { folder, files: mine } }).on("message", resolve).on("error", reject);
})));
const found = new Map();
for (const { file, rule, words, line, column, selector } of halves.flat()) {
  const key = `${rule}: ${words} ${selector}`.replace(/\d+/g, "0");
  const fault = found.get(key) ?? { rule, words, places: [] };
  fault.places.push(`${file}:${line}:${column} ${selector}`);
  found.set(key, fault);
}
const all = [...found.values()].sort((one, two) => two.places.length - one.places.length);
for (const { rule, words, places } of all) {
  console.error(`${rule}: ${words}\n  ${places.length} times, such as ${places[0]}`);
}
writeFileSync(join(folder, "html-validate.json"), JSON.stringify({ tool: "html-validate", version, pages: files.length, findings: all.length }));
console.error(`html-validate ${version}: ${files.length} pages, ${all.length ? `${all.length} faults` : "no fault"}.`);
process.exit(all.length ? 1 : 0);
