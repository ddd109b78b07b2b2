/* j and k step through the events of a page; nothing happens while a person types. A box that is ticked is no typing:
   from it, / leads to the search as from anywhere else, which Material leaves out. */
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k", "/"].includes(event.key)) return;
  const boxed = event.target.matches("input[type=checkbox]");
  if (!boxed && event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === "/") {
    if (boxed) event.preventDefault(), document.querySelector("[data-md-component=search-query]")?.focus();
    return;
  }
  const titles = [...document.querySelectorAll(".dl-event .dl-title a, .dl-lines th a")].filter(title => title.offsetParent);
  const here = titles.indexOf(document.activeElement);
  const next = here < 0 ? titles.find(title => title.getBoundingClientRect().top > 100) : titles[here + (event.key === "j" ? 1 : -1)];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
});
/* A link in a wide table comes into sight when the tab key gets to it: browsers think that a few pixels of it are enough. */
addEventListener("focusin", ({ target }) => {
  if (target.closest(".dl-scroll") && target.matches("a:focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
