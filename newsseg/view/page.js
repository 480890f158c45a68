// Pointing at (or reaching by keyboard) an article on one side lights it up on the other.
(function () {
  "use strict";
  var root = document.currentScript.closest(".newsseg");
  var parts = root.querySelectorAll("[data-article]");
  function light(number, from) {
    parts.forEach(function (part) {
      var lit = number !== null && part.dataset.article === number;
      part.classList.toggle("lit", lit);
      if (lit && from && !from.closest(".panel").contains(part)) {
        part.scrollIntoView({ block: "nearest" });
        from = null; // the first of the other side is enough
      }
    });
  }
  function partOf(event) {
    return event.target.closest && event.target.closest("[data-article]");
  }
  root.addEventListener("mouseover", function (event) {
    var part = partOf(event);
    light(part ? part.dataset.article : null, null);
  });
  root.addEventListener("focusin", function (event) {
    var part = partOf(event);
    light(part ? part.dataset.article : null, part);
  });
  root.addEventListener("click", function (event) {
    var part = partOf(event);
    if (part) { light(part.dataset.article, part); }
  });
  root.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var part = partOf(event);
    if (!step || !part) { return; }
    var peers = Array.from(part.closest(".panel").querySelectorAll("[data-article][tabindex]"));
    var next = peers[peers.indexOf(part) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });
})();
