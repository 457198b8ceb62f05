// Takes the pictures of the documentation from a demo that runs.
// Usage: node pictures.mjs ADDRESS FOLDER [NAME...]
import { join } from "node:path";
import puppeteer from "puppeteer";
import { chromium } from "./chromium.mjs";

const [, , home, folder, ...only] = process.argv;
const PASSWORD = "many lines led fair";
const WIDE = { width: 1280, height: 800, deviceScaleFactor: 1 };

const browser = await puppeteer.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"] });
const profiles = new Map();

/** Somebody signed in, in a profile of their own. */
const as = async (login) => {
  if (!profiles.has(login)) {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.setViewport(WIDE);
    await page.goto(`${home}/sign-in`);
    await page.type("[name=login]", `${login}@demo`);
    await page.type("[name=password]", PASSWORD);
    await Promise.all([page.waitForNavigation(), page.click("main button[type=submit]")]);
    await page.goto(`${home}/tour/end`).catch(() => {});
    profiles.set(login, page);
  }
  return profiles.get(login);
};
const open = async (login, path) => {
  const page = await as(login);
  const answer = await page.goto(home + path, { waitUntil: "networkidle2" });
  if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
  return page;
};
const press = (page, words) => Promise.all([page.waitForNavigation({ waitUntil: "networkidle2" }), page.click(`::-p-aria(${words})`)]);
const rest = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const shoot = (page, name, options = {}) => page.screenshot({ path: join(folder, `${name}.png`), ...options });
/** The first record of a list, as its own page. */
const first = async (login, filter) => {
  const page = await open(login, `/incidents?filter=${encodeURIComponent(filter)}`);
  const path = await page.$eval("main table th a.fl-mono", (link) => new URL(link.href).pathname);
  return open(login, path);
};
const unfold = (page, selector) => page.$eval(selector, (details) => (details.open = true));

/** Each picture by its name; one that is asked for by name is taken alone. */
const PICTURES = {
  home: async () => shoot(await open("duty", "/"), "home"),
  list: async () => shoot(await open("duty", "/incidents?filter=" + encodeURIComponent("open and priority in (P1, P2)")), "list"),
  board: async () => shoot(await open("duty", "/incidents?filter=open&layout=board"), "board"),
  split: async () => {
    const page = await open("agent", "/incidents?filter=open&layout=split");
    await page.click(".fl-split__row");
    await page.waitForNetworkIdle({ concurrency: 2 });
    await shoot(page, "split");
  },
  record: async () => shoot(await first("duty", "open and breached"), "record"),
  note: async () => {
    const page = await first("agent", "open");
    await page.type("#text", "Restarted the **relay**; the queue is empty again.");
    await page.$eval("#text", (box) => box.scrollIntoView({ block: "center" }));
    await shoot(page, "note");
  },
  why: async () => {
    const page = await first("duty", "open and breached");
    const path = await page.$eval("main a[href*='/clocks/'], main a[href*='why']", (link) => new URL(link.href).pathname + new URL(link.href).search);
    await shoot(await open("duty", path), "why");
  },
  flow: async () => shoot(await open("duty", "/flow"), "flow"),
  palette: async () => {
    const page = await first("duty", "open");
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    await page.waitForSelector("dialog[open] input");
    await page.type("dialog[open] input", "hand over");
    await page.waitForNetworkIdle({ concurrency: 2 });
    await shoot(page, "palette");
  },
  bulk: async () => shoot(await open("duty", "/bulk-changes/new?filter=" + encodeURIComponent("open and priority = P4") + "&act=assign"), "bulk"),
  dashboard: async () => {
    const page = await open("duty", "/dashboards/new");
    await page.type("main [name=name]", "The estate today");
    await Promise.all([page.waitForNavigation({ waitUntil: "networkidle2" }), page.click("main button[type=submit]")]);
    await shoot(page, "dashboard");
  },
  team: async () => shoot(await open("halyard.lead", "/"), "team"),
  watch: async () => shoot(await open("duty", "/watches"), "watch"),
  settings: async () => shoot(await open("agent", "/account"), "settings"),
  import: async () => shoot(await open("admin", "/list-imports/new"), "import"),
  calculator: async () => shoot(await open("duty", "/calculator"), "calculator"),
  "phone-list": async () => {
    const page = await open("halyard", "/incidents?filter=open");
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
    await shoot(page, "phone-list");
    await page.setViewport(WIDE);
  },
};

const names = only.length ? only : Object.keys(PICTURES);
const failed = [];
for (const name of names) {
  try {
    await PICTURES[name]();
    console.error(`${name}.png`);
  } catch (why) {
    failed.push(name);
    console.error(`${name} could not be taken: ${why.message}`);
  }
}
await browser.close();
process.exit(failed.length ? 1 : 0);
