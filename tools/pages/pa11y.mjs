// Judges the kept pages by pa11y with the rules of HTML_CodeSniffer for WCAG 2 AA in a real browser. Usage: node pa11y.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pa11y from "pa11y";
import puppeteer from "puppeteer";
import { chromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, "node_modules/pa11y/package.json"), "utf8"));
const folder = process.argv[2];

/** What HTML_CodeSniffer finds and is right as it is, each with its reason. */
const OFF = {};

const wholes = ["shown", "served"].flatMap((how) => readdirSync(join(folder, how), { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => `${how}/${name}`))
  .filter((file) => /^\s*<!doctype/i.test(readFileSync(join(folder, file), "utf8").slice(0, 200)));
const browser = await puppeteer.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
const { home, stop } = await serve(folder);
const bad = await serve(here);
const options = { browser, runners: ["htmlcs"], standard: "WCAG2AA", ignore: Object.keys(OFF), timeout: 60_000, wait: 0 };

const judge = async (address) => (await pa11y(address, options)).issues;

// A judge that finds nothing in a page made of faults judges nothing.
const faults = await judge(`${bad.home}/faulty.html`);
bad.stop();

const found = new Map();
const queue = [...wholes];
const work = async () => {
  for (let file = queue.shift(); file; file = queue.shift()) {
    for (const { code, message, selector, context } of await judge(`${home}/${file}`)) {
      const key = `${code} ${selector.replace(/\d+/g, "0")}`;
      const fault = found.get(key) ?? { code, message, places: [] };
      fault.places.push(`${file} ${selector} ${context}`);
      found.set(key, fault);
    }
  }
};
await Promise.all([work(), work()]);
await browser.close();
stop();

const all = [...found.values()].sort((one, two) => two.places.length - one.places.length);
for (const { code, message, places } of all) {
  console.error(`${code}: ${message}\n  ${places.length} times, such as ${places[0]}`);
}
if (faults.length < 4) {
  console.error(`pa11y finds only ${faults.length} faults in a page made of them.`);
  process.exit(1);
}
writeFileSync(join(folder, "pa11y.json"), JSON.stringify({ tool: "pa11y", version, pages: wholes.length, findings: all.length }));
console.error(`pa11y ${version}: ${wholes.length} pages, ${all.length ? `${all.length} faults` : "no fault"}.`);
process.exit(all.length ? 1 : 0);
