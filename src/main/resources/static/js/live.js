// An open record says so every quarter of a minute, and is told who else is there and what is new; lists are told as well. A stream says at
// once when there is something to ask for; where there is none, asking goes on by itself.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const on = (event, act) => document.addEventListener(event, act);

let lastMove = Date.now();
let lastKey = 0;
["pointermove", "keydown", "scroll"].forEach((event) => on(event, () => (lastMove = Date.now())));
on("input", ({ target }) => target.form?.dataset.drafts && (lastKey = Date.now()));
const within = (time, seconds) => Date.now() - time < seconds * 1000;
const tellPresence = async () => {
  const form = document.querySelector("[data-presence]");
  const rows = all('.fl-table th[scope=row] a[href^="/incidents/INC-"]:not(.fl-peek, [data-edit])');
  try {
    if (form) {
      const body = new URLSearchParams(new FormData(form));
      body.set("doing", within(lastKey, 30) ? "editing" : document.hidden || !within(lastMove, 60) ? "idle" : "viewing");
      const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, redirect: "manual" });
      const text = answer.ok ? (await answer.text()).trim() : "";
      // What somebody is about to follow stays until they have.
      all("[data-present]").forEach((told) => told.innerHTML.trim() === text || told.contains(document.activeElement) || (told.innerHTML = text));
    }
    if (rows.length && !document.hidden) {
      const numbers = rows.map((row) => row.pathname.split("/").pop());
      const answer = await fetch(`/incidents/presence?numbers=${numbers}`, { redirect: "manual" });
      const told = answer.ok ? await answer.json() : {};
      rows.forEach((row, index) => {
        const words = told[numbers[index]] ?? "";
        const there = row.parentElement.querySelector(".fl-here");
        if (!words) there?.remove();
        else (there ?? row.parentElement.appendChild(Object.assign(document.createElement("small"), { className: "fl-here" }))).textContent = words;
      });
    }
  } catch {
    // Nothing is lost: the next quarter of a minute tells it again.
  }
};
tellPresence();
setInterval(tellPresence, 15000);
// Only a page that is looked at holds a stream. Several changes at once are asked for once.
let stream;
let soon;
const numbers = () => {
  const form = document.querySelector("[data-presence]");
  const rows = all('.fl-table th[scope=row] a[href^="/incidents/INC-"]:not(.fl-peek, [data-edit])').map(({ pathname }) => pathname.split("/").pop());
  return [...(form ? [form.getAttribute("action").split("/")[2]] : []), ...rows].slice(0, 100);
};
const follow = () => {
  stream?.close();
  stream = undefined;
  if (document.hidden || !numbers().length) return;
  stream = new EventSource(`/live?records=${numbers()}`);
  stream.addEventListener("changed", () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      tellPresence();
      document.dispatchEvent(new Event("fairlead:changed"));
    }, 30);
  });
};
const again = () => {
  follow();
  if (!document.hidden) tellPresence();
};
on("visibilitychange", again);
document.body.addEventListener("htmx:afterSettle", ({ target }) => target.id === "beside" && again());
addEventListener("pagehide", () => stream?.close());
follow();
