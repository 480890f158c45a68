// Pointing at one side lights up the other; arrow keys go from line to line and across.
(function () {
  "use strict";
  const PAUSE = 250; // ms that the pointer rests before the other side scrolls
  const STOPS = ".to, .row, [data-at]";
  const panels = Array.from(document.querySelectorAll(".panel"));
  const index = (elements, keysOf) => {
    const found = new Map();
    for (const each of elements) {
      for (const key of keysOf(each)) {
        if (!found.has(key)) { found.set(key, []); }
        found.get(key).push(each);
      }
    }
    return found;
  };
  const madeOf = index(document.querySelectorAll("[data-at]"), (part) => part.dataset.at.split(" "));
  const articles = index(document.querySelectorAll("[data-article]"), (part) => [part.dataset.article]);
  const panelOf = (part) => part.closest(".panel");

  // The rows that a piece of an article, or a repeat, was made of; and what was made of a row.
  function partners(place) {
    const rows = place.dataset.at ? place.dataset.at.split(" ") : [];
    const made = place.matches(".row") && madeOf.get(place.id.replace("row-", ""));
    return [...rows.map((n) => document.getElementById("row-" + n)), ...(made || [])].filter(Boolean);
  }

  let lit = [], place = null, timer = 0;
  function light(target, pause) {
    const next = target && target.closest && target.closest("[data-at], .row, [data-article]");
    if (next === place) { return; }
    clearTimeout(timer);
    lit.forEach((part) => part.classList.remove("lit", "here"));
    lit = [];
    place = next;
    if (!place) { return; }
    const near = partners(place), wide = around(place);
    wide.forEach((part) => part.classList.add("lit"));
    if (near.length) { [place, ...near].forEach((part) => part.classList.add("here")); }
    lit = [...wide, ...near, place];
    const other = across(place);
    if (other) { timer = setTimeout(() => bring(other), pause); }
  }

  // All that is drawn of the article that the place belongs to, on both sides.
  function around(place) {
    const owner = place.closest("[data-article]");
    return owner ? articles.get(owner.dataset.article) : [];
  }

  function across(from) {
    return [...partners(from), ...around(from)].find((part) => panelOf(part) !== panelOf(from));
  }

  // Only the panel scrolls, and only where it must: never the page or notebook around it.
  function bring(part) {
    const panel = panelOf(part), frame = panel.getBoundingClientRect(), box = part.getBoundingClientRect();
    const inside = box.top >= frame.top && box.top < frame.bottom - Math.min(box.height, frame.height / 2);
    if (!inside) { panel.scrollTop += box.top - frame.top - frame.height / 5; }
  }

  function go(to) {
    if (!to.matches("a")) { to.tabIndex = -1; }
    to.focus();
  }

  function keyed(event) {
    const panel = panelOf(event.target), from = event.target.closest(STOPS + ", .card");
    if (!panel || !from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) { return null; }
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const side = event.key === "ArrowLeft" ? 0 : 1;
      const other = across(from);
      return other && panelOf(other) === panels[side] ? other : null;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = step ? Array.from(panel.querySelectorAll(STOPS)) : [];
    const at = stops.indexOf(from.matches(".card") ? from.querySelector(".to") : from);
    return step && at >= 0 ? stops[at + step] : null;
  }

  document.addEventListener("mouseover", (event) => light(event.target, PAUSE));
  document.addEventListener("focusin", (event) => light(event.target, 0));
  document.addEventListener("click", (event) => { // a notebook's frame does not follow links into itself
    const link = event.target.closest("a[href^='#']");
    const to = link && document.getElementById(link.getAttribute("href").slice(1));
    if (to) { event.preventDefault(); go(to); }
  });
  document.addEventListener("keydown", (event) => {
    const to = keyed(event);
    if (to) { event.preventDefault(); go(to); }
  });
  document.getElementById("keys").hidden = false;
})();
