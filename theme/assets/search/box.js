/* The search box of a large site. The index is Pagefind's, read in parts as they are needed; the box, its keys and its
   place are Material's. What is shown of a page is set as text, never as HTML. */
const searchOf = box => {
  const [toggle, form] = [document.getElementById("__search"), box.querySelector("form")];
  const [input, list, status] = [form.elements.query, box.querySelector("ol"), box.querySelector("[role=status]")];
  const base = new URL(JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/"), location);
  const step = 10;
  let engine, asked = 0;
  const load = () => engine ||= import(new URL("search/pagefind.js", base)).then(async found => {
    await found.options({ baseUrl: base.pathname, excerptLength: 26, ranking: { pageLength: 0 } });
    await found.init();
    return found;
  });
  const element = (name, className, ...inside) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  };
  const marked = excerpt => [...new DOMParser().parseFromString(excerpt, "text/html").body.childNodes].map(
    node => node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
  const entry = ({ url, meta, excerpt }) => {
    const title = element("p", "dl-found", meta.title), line = element("p", "dl-found-line", meta.line || "");
    const article = element("article", "md-search-result__article md-typeset", title, line, element("p", "dl-found-in", ...marked(excerpt)));
    for (const part of article.children) part.dir = "auto";
    const link = element("a", "md-search-result__link", article);
    link.href = url;
    return element("li", "md-search-result__item", link);
  };
  const more = async (results, mine) => {
    const found = await Promise.all(results.slice(list.children.length, list.children.length + step).map(each => each.data()));
    if (mine === asked) list.append(...found.map(entry));
  };
  let shown = async () => {};
  const search = async () => {
    const mine = ++asked, words = input.value.trim();
    if (!words) {
      list.replaceChildren();
      status.textContent = box.dataset.first;
      return;
    }
    const { results } = await (await load()).search(words);
    if (mine !== asked) return;
    const count = results.length;
    status.textContent = count === 1 ? box.dataset.single : count ? box.dataset.other.replace("#", count) : box.dataset.none;
    list.replaceChildren();
    shown = () => more(results, mine);
    await shown();
  };
  const open = wanted => {
    if (toggle.checked !== wanted) {
      toggle.checked = wanted;
      toggle.dispatchEvent(new Event("change"));
    }
  };
  let waiting;
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
  input.addEventListener("focus", () => { open(true); load(); });
  form.addEventListener("reset", () => setTimeout(() => { search(); input.focus(); }));
  form.addEventListener("submit", event => { event.preventDefault(); list.querySelector("a")?.click(); });
  toggle.addEventListener("change", () => toggle.checked ? input.focus() : input.blur());
  list.addEventListener("click", event => event.target.closest("a") && open(false));
  const scrolled = box.querySelector(".md-search__scrollwrap");
  scrolled.addEventListener("scroll", () => scrolled.scrollTop + scrolled.clientHeight > scrolled.scrollHeight - 200 && shown());
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!box.contains(event.target)) {
      if (!["/", "f", "s"].includes(event.key) || event.target.closest("input, textarea, select, [contenteditable]")) return;
      input.focus();
      input.select();
    } else if (["Escape", "Tab"].includes(event.key)) {
      open(false);
      document.activeElement.blur();
      if (event.key === "Tab") return;
    } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
      const ways = [input, ...list.querySelectorAll("a")];
      ways.at((ways.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)) % ways.length).focus();
    } else return;
    event.preventDefault();
  });
};
document.querySelectorAll(".md-search[data-none]").forEach(searchOf);
