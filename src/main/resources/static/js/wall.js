// Keeps a wall-board up to date: it asks every quarter of a minute, and at once when a record on it changed. It says when it last heard, and
// stops when the session has ended. Without it the page loads itself again every minute.
const EVERY = 15000;
const board = document.querySelector("[data-wall]");
const heard = document.querySelector("[data-wall-heard]");
const says = document.querySelector("[data-wall-says]");
const say = (words) => says.textContent === words || (says.textContent = words);
let ended = false;
let stream;
let timer;
let soon;

const stop = () => {
  ended = true;
  clearInterval(timer);
  clearTimeout(soon);
  stream?.close();
  document.body.classList.add("fl-wall--stale");
  says.replaceChildren(`${says.dataset.ended} `, Object.assign(document.createElement("a"), { href: location.href, textContent: says.dataset.signIn }));
};
const ask = async () => {
  if (ended) return;
  try {
    const answer = await fetch(location.href, { redirect: "manual" });
    if (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status)) return stop();
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-wall]");
    // What did not change stays where it is, so that nothing flickers and nobody loses their place.
    if (next.innerHTML !== board.innerHTML) {
      const at = [...board.querySelectorAll("a")].indexOf(document.activeElement);
      board.innerHTML = next.innerHTML;
      if (at >= 0) (board.querySelectorAll("a")[at] ?? board).focus();
      follow();
    }
    heard.innerHTML = page.querySelector("[data-wall-heard]").innerHTML;
    document.body.classList.remove("fl-wall--stale");
    say("");
  } catch {
    document.body.classList.add("fl-wall--stale");
    say(says.dataset.lost);
  }
};
const follow = () => {
  stream?.close();
  const numbers = [...new Set([...board.querySelectorAll("[data-follows]")].map(({ dataset }) => dataset.follows))].slice(0, 100);
  if (ended || document.hidden || !numbers.length) return;
  stream = new EventSource(`/live?records=${numbers}`);
  stream.addEventListener("changed", () => {
    clearTimeout(soon);
    soon = setTimeout(ask, 500);
  });
};
timer = setInterval(ask, EVERY);
document.addEventListener("visibilitychange", () => {
  follow();
  if (!document.hidden) ask();
});
addEventListener("pagehide", () => stream?.close());
follow();

const full = document.querySelector("[data-wall-full]");
if (document.fullscreenEnabled) {
  const enter = full.textContent;
  full.hidden = false;
  full.onclick = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  document.onfullscreenchange = () => (full.textContent = document.fullscreenElement ? full.dataset.leave : enter);
}
