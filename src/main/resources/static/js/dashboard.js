// Moving and sizing tiles by dragging and by key. Without it each tile has buttons that do the same.
const status = document.querySelector("[data-dash-says]");
let grid = document.querySelector("[data-dash]");
const all = (selector, within = grid) => [...within.querySelectorAll(selector)];
const say = (words) => {
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
};
const tiles = () => all("[data-tile]");

// One change after the other: each is based on what the one before left.
let waiting = Promise.resolve();
const arrange = (id, changes) => {
  waiting = waiting.then(async () => {
    const form = grid.querySelector(`[data-tile="${id}"] [data-arranges]`);
    const body = new URLSearchParams(new FormData(form));
    Object.entries(changes).forEach(([name, value]) => body.set(name, value));
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
    if (!answer?.ok || new URL(answer.url).pathname !== location.pathname) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const open = all("details[open]").map((each) => each.closest("[data-tile]").dataset.tile);
    const focused = document.activeElement?.name ?? "";
    const chosen = document.activeElement?.value ?? "";
    const next = document.adoptNode(page.querySelector("[data-dash]"));
    grid.replaceWith(next);
    grid = next;
    // The other forms of the page are based on the version before; the next change would be refused.
    document.querySelectorAll("input[name=version]").forEach((input) => (input.value = grid.querySelector("[data-arranges] [name=version]").value));
    open.forEach((each) => (grid.querySelector(`[data-tile="${each}"] details`).open = true));
    const tile = grid.querySelector(`[data-tile="${id}"]`);
    ready();
    ((focused && tile.querySelector(`[name="${focused}"][value="${CSS.escape(chosen)}"]`)) || tile.querySelector("[data-grip]")).focus();
    say(tile.dataset.standing);
  });
};

const keys = {
  ArrowLeft: { move: "earlier" },
  ArrowUp: { move: "earlier" },
  ArrowRight: { move: "later" },
  ArrowDown: { move: "later" },
};
const sizes = {
  ArrowLeft: { size: "narrower" },
  ArrowUp: { size: "shorter" },
  ArrowRight: { size: "wider" },
  ArrowDown: { size: "taller" },
};

let held;
let grabbed = false;
const ready = () => {
  document.querySelector("[data-dash-help]").hidden = false;
  all("[data-grip], [data-corner]").forEach((part) => (part.hidden = false));
  tiles().forEach((tile) => {
    const id = tile.dataset.tile;
    const grip = tile.querySelector("[data-grip]");
    grip.onkeydown = (event) => {
      const change = (event.shiftKey ? sizes : keys)[event.key];
      if (!change || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      arrange(id, change);
    };
    grip.onpointerdown = () => {
      grabbed = true;
      tile.draggable = true;
    };
    grip.onpointerup = () => {
      grabbed = false;
      tile.draggable = false;
    };
    tile.ondragstart = (event) => {
      if (!grabbed) return event.preventDefault();
      held = tile;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", tile.dataset.title);
      setTimeout(() => tile.classList.add("fl-dash__tile--held"));
    };
    tile.ondragend = () => {
      grabbed = false;
      tile.draggable = false;
      held = undefined;
      all(".fl-dash__tile--held, .fl-dash__tile--here").forEach((each) => each.classList.remove("fl-dash__tile--held", "fl-dash__tile--here"));
    };
    tile.ondragover = (event) => {
      if (!held || held === tile) return;
      event.preventDefault();
      tile.classList.add("fl-dash__tile--here");
    };
    tile.ondragleave = () => tile.classList.remove("fl-dash__tile--here");
    tile.ondrop = (event) => {
      event.preventDefault();
      if (held && held !== tile) arrange(held.dataset.tile, { to: tiles().indexOf(tile) });
    };
    tile.querySelector("[data-arranges]").onsubmit = (event) => {
      event.preventDefault();
      arrange(id, { [event.submitter.name]: event.submitter.value });
    };
    sizing(tile, tile.querySelector("[data-corner]"));
  });
};

// The corner follows the pointer in whole columns and rows.
const sizing = (tile, corner) => {
  corner.onpointerdown = (event) => {
    event.preventDefault();
    corner.setPointerCapture(event.pointerId);
    const box = tile.getBoundingClientRect();
    const column = box.width / tile.dataset.width;
    const row = box.height / tile.dataset.height;
    let size;
    corner.onpointermove = ({ clientX, clientY }) => {
      const width = Math.min(4, Math.max(1, Math.round((clientX - box.left) / column)));
      const height = Math.min(3, Math.max(1, Math.round((clientY - box.top) / row)));
      size = { width, height };
      tile.className = `fl-dash__tile fl-dash__tile--held fl-dash__tile--w${width} fl-dash__tile--h${height}`;
    };
    corner.onpointerup = () => {
      corner.onpointermove = corner.onpointerup = undefined;
      if (size) arrange(tile.dataset.tile, size);
    };
  };
};
ready();
