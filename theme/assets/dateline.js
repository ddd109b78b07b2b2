/* Unfold what is folded while the page is printed, in browsers that cannot be told so by a style sheet. */
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details.dl-more:not([open])")];
  for (const details of unfolded) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of unfolded) details.open = false;
});
/* A site that does not know its own address leaves it to the browser which address is cited. */
if (location.protocol.startsWith("http"))
  for (const here of document.querySelectorAll(".dl-here")) here.textContent = location.origin + location.pathname;
