/* A timeline too long for one page, narrowed down as a whole: which events fit is found in columns (timeline/columns.json),
   and their rows are taken out of the pages of the years, months and days that list them. */
const wholeTimeline = async (form, names) => {
  const answer = await fetch(form.dataset.columns);
  if (!answer.ok) throw answer;
  const data = await answer.json();
  const iso = day => new Date(day * 864e5).toISOString().slice(0, 10);
  const records = [];
  const values = Object.fromEntries(names.map(name => [name, data[name].values.map(([value]) => value)]));
  let day = 0;
  for (const [page, count] of data.pages) {
    for (let at = 0; at < count; at++) {
      const n = records.length, dated = data.first[n] !== null, record = { page, at };
      if (dated) {
        day += data.first[n];
        record.first = iso(day);
        record.last = iso(day + data.last[n]);
      }
      for (const name of names) record[name] = data[name].of[n].map(number => values[name][number]);
      records.push(record);
    }
  }
  const labels = Object.fromEntries(names.map(name => [name, data[name].values]));

  const pages = new Map();
  const rowsOf = key => {
    if (!pages.has(key)) pages.set(key, fetch(`${key}/`).then(async answer => {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const link of page.querySelectorAll(".dl-month a")) link.href = new URL(link.getAttribute("href"), answer.url);
      return [...page.querySelectorAll(".dl-month .dl-events > li")].map(item => [item.closest(".dl-month").querySelector("h2").textContent, item]);
    }));
    return pages.get(key);
  };

  const AT_ONCE = 20;
  const box = make("div", { className: "dl-found", hidden: true });
  const more = make("button", { type: "button", className: "dl-further", hidden: true });
  (form.parentElement.querySelector(".dl-views") || form).after(box, more);
  const others = [...form.parentElement.querySelectorAll(".dl-month, .dl-ways-in, .dl-turn")];
  let asked = 0;
  const add = async (found, from, mine) => {
    const some = found.slice(from, from + AT_ONCE);
    box.setAttribute("aria-busy", "true");
    const rows = await Promise.all(some.map(async record => (await rowsOf(record.page))[record.at]));
    if (mine !== asked) return;
    if (!from) box.replaceChildren();
    for (const [heading, item] of rows) {
      let section = box.lastElementChild;
      if (section?.firstElementChild.textContent !== heading) {
        section = make("section", { className: "dl-month" });
        section.append(make("h2", { textContent: heading }), make("ol", { className: "dl-events" }));
        box.append(section);
      }
      section.lastElementChild.append(item);
      item.hidden = false;
    }
    box.removeAttribute("aria-busy");
    const rest = found.length - from - some.length;
    more.hidden = !rest;
    more.textContent = form.dataset.more.replace("{count}", Math.min(rest, AT_ONCE));
    more.onclick = async () => {
      await add(found, from + AT_ONCE, mine);
      rows.at(-1)[1].nextElementSibling?.querySelector("a")?.focus();
    };
  };
  const show = (fits, narrowed) => {
    asked++;
    box.hidden = !narrowed;
    more.hidden = true;
    for (const other of others) other.hidden = narrowed;
    if (narrowed) return add(records.filter((_, n) => fits[n]), 0, asked);
  };
  return { records, labels, show };
};
