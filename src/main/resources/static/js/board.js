// Moving cards of a board by dragging and by key. Without it each card has a page that does the same.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const form = document.querySelector("[data-board-move]");
const status = document.querySelector("[data-board-says]");
document.querySelector("[data-board]").hidden = false;

const say = (words) => {
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
};
const columns = (card) => all("[data-column]", card.closest("[data-lane]"));
const whyNot = (card, column) => JSON.parse(card.dataset.moves)[column.dataset.column] ?? status.dataset.cannot;
const move = (card, column) => {
  form.action = `/incidents/${card.dataset.card}/move`;
  form.elements.to.value = column.dataset.column;
  form.elements.basedOn.value = card.dataset.version === "0" ? "" : card.dataset.version;
  form.elements.intent.value += `-${card.dataset.card}-${column.dataset.column}`;
  card.classList.add("fl-board__card--leaving");
  form.submit();
};

// While a card is held, each column says whether it may be let go there, and why not.
let held;
const show = (card) => {
  all("[data-column]").forEach((column) => {
    const why = card && (column.closest("[data-lane]") === card.closest("[data-lane]") ? whyNot(card, column) : status.dataset.stays);
    const here = card?.closest("[data-column]") === column;
    column.classList.toggle("fl-board__column--open", Boolean(card) && !why);
    column.classList.toggle("fl-board__column--shut", Boolean(card) && Boolean(why) && !here);
    const words = column.querySelector("[data-why]");
    words.hidden = !card || here;
    words.textContent = card && !here ? why || status.dataset.here : "";
  });
};
all("[data-card]").forEach((card) => {
  card.draggable = true;
  card.ondragstart = (event) => {
    held = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
    // A browser that sees the page change while it begins to drag lets go again.
    setTimeout(show, 0, card);
  };
  card.ondragend = () => {
    held = undefined;
    show();
  };
  card.onkeydown = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || !event.ctrlKey || !event.shiftKey) return;
    event.preventDefault();
    const row = columns(card);
    const at = row.indexOf(card.closest("[data-column]"));
    const beyond = by > 0 ? row.slice(at + 1) : row.slice(0, at).reverse();
    const open = beyond.find((column) => !whyNot(card, column));
    if (open) move(card, open);
    else say(beyond.length ? `${beyond[0].dataset.title}: ${whyNot(card, beyond[0])}` : status.dataset.last);
  };
});
all("[data-column]").forEach((column) => {
  column.ondragover = (event) => {
    if (held && column.classList.contains("fl-board__column--open")) event.preventDefault();
  };
  column.ondrop = (event) => {
    event.preventDefault();
    if (held) move(held, column);
  };
});

// Whoever moved a card by key finds it under the fingers again.
const moved = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (moved?.matches("[data-card]")) moved.querySelector("a").focus();
