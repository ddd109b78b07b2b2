/* Makes a form of the links by which a timeline can be narrowed down. What is chosen stands in the address, so that
   it can be sent to somebody, and the way back leads back. Without this script, the links lead to prebuilt pages. */
const make = (name, more = {}) => Object.assign(document.createElement(name), more);

/* The events of this page: each is shown or hidden where it stands. */
const thisPage = names => {
  const items = [...document.querySelectorAll(".dl-month .dl-events > li, .dl-lines > tr")];
  const months = [...document.querySelectorAll(".dl-month")];
  const records = items.map(item => ({
    ...Object.fromEntries(names.map(name => [name, (item.dataset[name] || "").split(" ").filter(Boolean)])),
    first: item.dataset.first, last: item.dataset.last,
  }));
  const show = fits => {
    items.forEach((item, n) => { item.hidden = !fits[n]; });
    for (const month of months) month.hidden = !month.querySelector(".dl-events > li:not([hidden])");
  };
  return { records, show };
};

/* The bars of the strip are as high as what is chosen has it; their words say how many of how many. */
const stripOf = (records, words) => {
  const svg = document.querySelector(".dl-strip svg");
  if (!svg) return () => {};
  const bars = [...svg.querySelectorAll("a[data-key]")].map(link => ({ link, title: link.querySelector("title"), key: link.dataset.key,
    said: link.querySelector("title").textContent, parts: [...link.querySelectorAll("rect:not(.dl-hit)")] }));
  const size = bars[0]?.key.length;
  const count = fits => {
    const found = new Map();
    records.forEach(({ first }, n) => { if (first && fits[n]) found.set(first.slice(0, size), (found.get(first.slice(0, size)) || 0) + 1); });
    return found;
  };
  const every = count(records.map(() => true)), highest = Math.max(1, ...every.values());
  return (fits, narrowed) => {
    const found = count(fits), most = Math.max(1, ...found.values());
    for (const { link, title, key, said, parts } of bars) {
      const held = found.get(key) || 0, all = every.get(key) || 1;
      title.textContent = narrowed ? `${link.dataset.period}: ${words(held, all)}` : said;
      for (const part of parts) {
        part.style.transformOrigin = "0 48px";
        part.style.transform = narrowed ? `scaleY(${(held / most) / (all / highest)})` : "";
      }
    }
  };
};

const FEW = 40;
const numbered = number => number.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
const filterOf = (form, { records, show: showRows, labels }) => {
  const groups = [...form.querySelectorAll("details[data-facet]")];
  const names = groups.map(group => group.dataset.facet);
  const words = (shown, all) => form.dataset.shown.replace("{shown}", numbered(shown)).replace("{all}", numbered(all));

  const dates = form.querySelector(".dl-dated");
  const span = make("div", { className: "dl-dates" });
  for (const name of ["from", "to"]) {
    const label = make("label", { textContent: form.dataset[name] });
    label.append(make("input", { type: "date", name }));
    span.append(label);
  }
  dates.append(span);

  /* Of many choices the most frequent are listed, and others found by their letters. */
  const choices = new Map(groups.map(group => {
    const name = group.dataset.facet, list = group.querySelector("ul");
    const known = labels?.[name] ?? [...list.querySelectorAll("li[data-value]")].map(item => [item.dataset.value, ...[...item.children].map(each => each.textContent)]);
    const made = known.map(([value, label, size = ""]) => {
      const item = make("li"), box = make("label"), input = make("input", { type: "checkbox", name, value }), count = make("span", { className: "dl-count", textContent: size });
      box.append(input, make("span", { textContent: label, dir: "auto" }));
      item.append(box, " ", count);
      return { item, input, count, value, label, sought: label.toLocaleLowerCase() };
    });
    list.replaceChildren(...made.map(({ item }) => item));
    if (made.length > FEW) {
      const find = make("input", { type: "search", className: "dl-find", placeholder: form.dataset.find });
      find.setAttribute("aria-label", `${group.querySelector("summary").textContent}: ${form.dataset.find}`);
      list.before(find);
      const narrow = () => {
        const sought = find.value.trim().toLocaleLowerCase();
        let listed = 0;
        for (const { item, input, sought: label } of made) {
          item.hidden = !input.checked && (listed >= FEW || !label.includes(sought));
          listed += !item.hidden;
        }
      };
      find.addEventListener("input", narrow);
      narrow();
    }
    return [name, made];
  }));
  const chips = make("p", { className: "dl-chips", hidden: true });
  chips.setAttribute("role", "status");
  form.append(chips);
  form.classList.add("dl-live");
  const strip = stripOf(records, words);

  const chosen = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const show = () => {
    const choice = chosen(), from = choice.get("from"), to = choice.get("to");
    const wanted = names.map(name => [name, new Set(choice.getAll(name))]).filter(([, values]) => values.size);
    const counts = new Map(names.map(name => [name, new Map()]));
    /* A record that fits all but one facet counts for the choices of that one. */
    const fits = records.map(record => {
      if ((from || to) && !record.first || from && record.last < from || to && record.first > to) return false;
      const against = wanted.filter(([name, values]) => !record[name].some(value => values.has(value)));
      if (against.length > 1) return false;
      for (const name of against.length ? [against[0][0]] : names) {
        const count = counts.get(name);
        for (const value of record[name]) count.set(value, (count.get(value) || 0) + 1);
      }
      return !against.length;
    });
    for (const [name, made] of choices) {
      for (const { item, count, value } of made) {
        const size = counts.get(name).get(value) || 0;
        count.textContent = numbered(size);
        item.toggleAttribute("data-none", !size);
      }
    }
    showRows(fits, choice.size > 0);
    strip(fits, choice.size > 0);
    chips.replaceChildren(make("span", { textContent: words(fits.filter(Boolean).length, records.length) }));
    for (const [name, value] of choice) {
      const made = choices.get(name)?.find(each => each.value === value);
      const input = made ? made.input : form.elements[name];
      const said = made ? made.label : `${form.dataset[name]} ${value}`;
      const chip = make("button", { type: "button", textContent: `${said} ×` });
      chip.setAttribute("aria-label", form.dataset.without.replace("{choice}", said));
      chip.onclick = () => { made ? input.checked = false : input.value = ""; changed(); chips.querySelector("button")?.focus(); };
      chips.append(chip);
    }
    chips.hidden = !choice.size;
  };
  const changed = () => {
    const query = chosen().toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    kept();
    show();
  };
  const kept = () => { for (const link of document.querySelectorAll(".dl-views a")) link.search = location.search; };
  const read = () => {
    const choice = new URLSearchParams(location.search);
    for (const input of form.elements) {
      if (input.type === "checkbox") input.checked = choice.getAll(input.name).includes(input.value);
      else if (input.type === "date") input.value = choice.get(input.name) || "";
    }
    kept();
    if (choice.size || !chips.hidden || labels) show(); // As it is built, a page shows everything.
  };
  form.addEventListener("change", event => { if (event.target.name) changed(); });
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("popstate", read);
  read();
};

for (const form of document.querySelectorAll(".dl-filter")) {
  const names = [...form.querySelectorAll("details[data-facet]")].map(group => group.dataset.facet);
  if (!form.dataset.columns) {
    filterOf(form, thisPage(names));
    continue;
  }
  /* The columns are fetched when somebody wants them; where they cannot be, as from a folder, the links stay. */
  let asked = false;
  const start = () => {
    if (asked) return;
    asked = true;
    wholeTimeline(form, names).then(whole => filterOf(form, whole), () => {
      for (const group of form.querySelectorAll(".dl-scripted")) group.hidden = true;
    });
  };
  if (location.search) start();
  for (const event of ["pointerover", "focusin"]) form.addEventListener(event, start, { once: true });
}
