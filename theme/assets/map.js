/* The map of places can be moved and narrown down in time. Nothing of that is loaded before a reader asks for it; the
   drawing stays where it cannot be had. The scripts follow each other, for each needs what the one before brought. */
for (const figure of document.querySelectorAll("[data-explore]")) {
  const { root, scripts, styles, open, close } = figure.dataset, drawing = figure.firstElementChild;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "dl-open", textContent: open });
  const arrive = (name, more) => new Promise((done, failed) =>
    document.head.append(Object.assign(document.createElement(name), more, { onload: done, onerror: failed })));
  let made;
  const make = async () => {
    await Promise.all(styles.split(" ").map(path => arrive("link", { rel: "stylesheet", href: root + path })));
    for (const path of scripts.split(" ")) await arrive("script", { src: root + path });
    return datelineExplore(figure);
  };
  button.onclick = async () => {
    button.disabled = true;
    try {
      made ??= await make();
      const shown = made.toggle();
      drawing.classList.toggle("dl-drawn", shown);
      button.textContent = shown ? close : open;
      button.disabled = false;
      button.focus();
    } catch {
      figure.querySelector(".dl-explore")?.remove();
      drawing.classList.remove("dl-drawn");
      button.remove();
    }
  };
  figure.prepend(button);
  figure.insertBefore(drawing, button.nextSibling);
}
