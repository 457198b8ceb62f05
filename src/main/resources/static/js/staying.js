// Says in good time that the session ends, and keeps it when somebody is there. What any open page asks for keeps it too. A page that
// outlived its session keeps what was typed, and can send it once the same person is signed in again.
const texts = await fetch("/account/session/texts").then((answer) => answer.json());
const stay = Number(document.body.dataset.stay) * 1000;
const notice = Math.min(stay / 3, 600_000);
const title = document.title;
const clockTime = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

// All windows of a browser share the session, so they share when it was last used.
const lastUse = () => Number(localStorage.getItem("used"));
const used = (at) => at > lastUse() && localStorage.setItem("used", at);
used(Date.now() - 60_000); // this script came a minute after its page
new PerformanceObserver((list) => {
  const asked = list.getEntries().some(({ name, responseStatus: status }) => !name.includes("/assets/") && (status === undefined || (status >= 200 && status < 300)));
  if (asked) used(Date.now());
}).observe({ type: "resource" });

let moved = 0;
["pointermove", "keydown"].forEach((event) => document.addEventListener(event, () => (moved = Date.now())));

const make = (name, properties) => Object.assign(document.createElement(name), properties);
const dialog = make("dialog", { className: "fl-sheet" });
dialog.setAttribute("aria-labelledby", "staying-title");
dialog.setAttribute("aria-describedby", "staying-words");
const head = make("h2", { id: "staying-title" });
const words = make("p", { id: "staying-words", role: "status" });
const button = make("button", { type: "button", className: "govuk-button", autofocus: true });
const link = make("a", { className: "govuk-link fl-reach", href: "/sign-in", target: "_blank", rel: "noopener", textContent: texts.again });
const apart = make("p", { hidden: true });
apart.append(link);
dialog.append(head, words, apart, button);
document.body.append(dialog);

let over = false;
const say = (text) => words.textContent === text || (words.textContent = text);
const show = (heading, text, press) => {
  head.textContent = heading;
  button.textContent = press;
  apart.hidden = !over;
  say(text);
  document.title = `${heading} – ${title}`;
  if (!dialog.open) dialog.showModal();
};
const close = () => {
  document.title = title;
  if (dialog.open) dialog.close();
};

const ask = async () => {
  const answer = await fetch("/account/session", { headers: { "HX-Request": "true" }, redirect: "manual" }).catch(() => undefined);
  return answer?.ok ? answer.json() : answer?.status;
};
const tooLate = () => {
  over = true;
  show(texts.out, texts.outText, texts.show);
};
const keep = async () => {
  const answer = await ask();
  if (answer === 401) return tooLate();
  if (!answer?.line) return show(texts.soon, texts.away, texts.stay);
  used(Date.now());
  close();
};
// Somebody may have signed in again in another tab: only the one who typed may send what stands here.
const back = async () => {
  const answer = await ask();
  if (!answer?.line) return;
  if (answer.line !== document.querySelector(".fl-user summary span").textContent.trim())
    return say(texts.other.replace("{who}", answer.line));
  document.querySelectorAll("input[name=_csrf]").forEach((field) => (field.value = answer.token));
  over = false;
  used(Date.now());
  close();
};

const look = () => {
  if (over) return;
  const left = lastUse() + stay - Date.now();
  if (left > notice) return dialog.open && close();
  if (left <= 0) return tooLate();
  if (!dialog.open && Date.now() - moved < 60_000) return keep();
  const minutes = Math.ceil(left / 60_000);
  const text = minutes === 1 ? texts.lastText : texts.soonText;
  show(texts.soon, text.replace("{time}", clockTime(lastUse() + stay)).replace("{minutes}", minutes), texts.stay);
};
// Who closes the warning, by whatever key, is there.
button.onclick = () => (over ? close() : keep());
dialog.oncancel = (event) => {
  event.preventDefault();
  button.click();
};
setInterval(look, 5_000);
["visibilitychange", "focus"].forEach((event) => addEventListener(event, () => document.hidden || (over ? back() : look())));
look();
