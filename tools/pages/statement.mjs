// Writes the accessibility statement from what the journeys and the judges found. Usage: node statement.mjs FOLDER
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "./chromium.mjs";
import { OFF } from "./rules.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, "../..");
const folder = process.argv[2];
const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const by = (one, two) => (one < two ? -1 : one > two ? 1 : 0);
const distinct = (values, order = by) => [...new Set(values)].sort(order);

const notes = readdirSync(folder).filter((name) => name.startsWith("notes-"))
  .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n")).map((line) => JSON.parse(line));
const looks = notes.filter(({ look }) => look === "axe");
const [, axe] = readdirSync(join(top, "src/test/resources/journey")).join(" ").match(/axe-([\d.]+)\.min\.js/);
const browser = execFileSync(chromium(), ["--version"], { encoding: "utf8" }).match(/[\d.]+/)[0];
const html = json(folder, "html-validate.json");
const pa11y = json(folder, "pa11y.json");

const tools = [
  { name: "axe-core", version: axe, rules: "WCAG 2.0, 2.1 and 2.2, levels A and AA, and best practice", pages: distinct(looks.map(({ path }) => path)).length, findings: 0 },
  { name: "html-validate", version: html.version, rules: "HTML as its standard asks, and its rules for accessibility", pages: html.pages, findings: html.findings },
  { name: "pa11y", version: pa11y.version, rules: "HTML_CodeSniffer, WCAG 2 level AA", pages: pa11y.pages, findings: pa11y.findings },
];
const statement = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.split(".")[0]}`,
  tools,
  themes: distinct(looks.flatMap(({ themes }) => themes)),
  widths: distinct(looks.flatMap(({ widths }) => widths), (one, two) => one - two),
  pages: distinct(looks.map(({ path }) => path.split(" ")[0])),
  states: distinct(looks.map(({ path }) => path).filter((path) => path.includes(" "))),
  off: Object.entries(OFF).map(([rule, why]) => ({ rule, why })),
  known: json(here, "known.json"),
};
writeFileSync(join(top, "src/main/resources/org/fairlead/portal/accessibility.json"), `${JSON.stringify(statement, null, 2)}\n`);

const row = (...cells) => `| ${cells.join(" | ")} |`;
const list = (values) => values.map((value) => `- \`${value}\``).join("\n");
const text = `# Accessibility statement: what was tested

Written by \`./dev pages --statement\` on ${statement.date} from what came of it; people read the same at \`/help/accessibility\`. How
the words for feedback are set is told in [Publish the accessibility statement](../how-to/publish-the-accessibility-statement.md).

Standard: WCAG 2.2 level AA, as EN 301 549 asks for web pages. Browser: ${statement.browser}.

${row("judge", "version", "rules", "looks", "findings")}
${row("---", "---", "---", "---", "---")}
${tools.map(({ name, version, rules, pages, findings }) => row(name, version, rules, pages, findings)).join("\n")}

axe-core looks at each page in the light theme by every rule, and where a part of a page stands in a new place also in the themes
${statement.themes.join(", ")} and at the widths ${statement.widths.join(", ")} pixels; no page may be wider than its window at any of them.
The tasks of [Top tasks](top-tasks.md) are done by keyboard alone in a window of 320 by 256 pixels.

## What is known not to hold

${row("criterion", "where", "what", "instead")}
${row("---", "---", "---", "---")}
${statement.known.map(({ criterion, where, what, instead }) => row(criterion, where, what, instead)).join("\n")}

No page was tested with people who use a screen reader every day.

## Rules that are off

${row("rule of html-validate", "why")}
${row("---", "---")}
${statement.off.map(({ rule, why }) => row(`\`${rule}\``, why)).join("\n")}

## Pages

${list(statement.pages)}

## States besides

${list(statement.states)}
`;
writeFileSync(join(top, "docs/reference/accessibility.md"), text);
console.error(`The statement is written: ${statement.pages.length} pages, ${statement.states.length} states.`);
