// Everything here only adds: each page works with this file blocked.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const fill = (text, name, value) => (text || "").replace(`{${name}}`, value);
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  // A line that screen readers hear when a part of the page changes without a reload.
  const say = (() => {
    const line = document.createElement("p");
    line.className = "visually-hidden";
    line.setAttribute("role", "status");
    document.body.append(line);
    return (text) => { line.textContent = text; };
  })();

  // Browsers without ::details-content cannot show closed menus on wide screens by style alone.
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60rem)").matches) {
    all("details.menu, details.fold").forEach((part) => { part.open = true; });
  }

  // What was done is said once: loading the page again, or passing its address on, does not say it once more.
  if (one("[data-said]")) {
    const address = new URL(location.href);
    address.searchParams.delete("done");
    history.replaceState(history.state, "", address);
  }

  // Offline notice.
  const line = () => all("[data-offline]").forEach((note) => { note.hidden = navigator.onLine; });
  addEventListener("online", line);
  addEventListener("offline", line);
  line();

  // Quick exit: replaces the page, so that Back does not return to it. Escape three times within two seconds.
  const exit = one("a.quick-exit");
  if (exit) {
    const leave = (event) => { event.preventDefault(); unsaved.clear(); location.replace(exit.href); };
    let presses = [];
    exit.addEventListener("click", leave);
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < 2000);
      if (presses.length === 3) leave(event);
    });
  }

  // Unsaved changes and autosave. `unsaved` holds the forms with something typed and not yet kept.
  const unsaved = new Set();
  const send = async (form) => {
    const note = one("[data-saved]", form) || one("[data-saved]");
    const tell = (text) => { if (note) note.textContent = text || ""; };
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (typeof value === "string") fields.append(name, value); });
    unsaved.delete(form);
    tell(form.dataset.saving);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields, keepalive: true, redirect: "error" });
      if (!answer.ok) throw answer.status;
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format();
      tell(fill(form.dataset.savedAt, "time", time));
    } catch {
      unsaved.add(form);
      tell(form.dataset.notSaved);
    }
  };
  all("form[data-autosave], form[data-unsaved]").forEach((form) => {
    form.addEventListener("input", () => unsaved.add(form));
    form.addEventListener("submit", () => unsaved.delete(form));
    if (!form.dataset.autosave) return;
    const save = () => { if (unsaved.has(form)) send(form); };
    setInterval(save, 10000);
    document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  });
  addEventListener("beforeunload", (event) => { if (unsaved.size) event.preventDefault(); });

  // Days. A phone gets its own field for days; elsewhere a button opens the browser's calendar beside the typed text.
  all("input[data-day]").forEach((field) => {
    const picker = document.createElement("input");
    picker.type = "date";
    if (picker.type !== "date" || !picker.showPicker) return;
    const iso = () => field.value.trim().replace(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (_, d, m, y) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
    if (matchMedia("(pointer: coarse)").matches) {
      const value = iso();
      if (value && !/^\d{4}-\d\d-\d\d$/.test(value)) return;
      field.type = "date";
      field.value = value;
      // It shows the day as the phone writes days.
      document.getElementById(`${field.id}-day`)?.remove();
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "calendar";
    button.setAttribute("aria-label", field.dataset.day);
    picker.tabIndex = -1;
    picker.setAttribute("aria-hidden", "true");
    picker.addEventListener("change", () => {
      field.value = picker.value.split("-").reverse().join("-");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      button.focus();
    });
    button.addEventListener("click", () => { picker.value = iso(); picker.showPicker(); });
    const row = document.createElement("span");
    row.className = "day";
    field.replaceWith(row);
    row.append(field, button, picker);
  });

  // Filters that refresh the list in place. The address stays one that can be shared.
  all("form[data-live]").forEach((form) => {
    let timer, running;
    const refresh = async () => {
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
      const url = `${form.getAttribute("action") || location.pathname}?${query}`;
      running?.abort();
      running = new AbortController();
      try {
        const answer = await fetch(url, { signal: running.signal });
        const page = answer.ok && parse(await answer.text());
        const fresh = page && one("#results", page);
        if (!fresh) throw answer.status;
        one("#results").replaceWith(fresh);
        const heading = one("form[data-live]", page)?.previousElementSibling;
        if (heading) form.previousElementSibling.replaceWith(heading);
        history.replaceState(null, "", url);
        say(one("[role=status]", fresh)?.textContent ?? "");
        count();
      } catch (error) {
        if (error.name !== "AbortError") form.submit();
      }
    };
    const later = (delay) => { clearTimeout(timer); timer = setTimeout(refresh, delay); };
    form.addEventListener("input", (event) => later(event.target.matches("input:not([type=checkbox], [type=radio])") ? 400 : 0));
    form.addEventListener("submit", (event) => { event.preventDefault(); later(0); });
  });

  // How many rows are chosen, and one box for all of them.
  const count = () => all("[data-picked]").forEach((note) => {
    const boxes = all(".pick input[name]", note.closest("form"));
    const chosen = boxes.filter((box) => box.checked).length;
    note.dataset.empty ??= note.textContent;
    note.textContent = chosen ? fill(note.dataset.picked, "n", chosen) : note.dataset.empty;
    all("input[data-all]", note.closest("form")).forEach((box) => {
      box.hidden = false;
      box.checked = chosen === boxes.length;
      box.indeterminate = chosen > 0 && chosen < boxes.length;
    });
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("input[data-all]")) all(".pick input[name]", target.form).forEach((box) => { box.checked = target.checked; });
    count();
  });
  count();

  // Upload progress: the same POST, watched. The answer is shown as the browser would have shown it.
  all("form").filter((form) => one("progress.upload", form)).forEach((form) => form.addEventListener("submit", (event) => {
    const file = all("input[type=file]", form).find((input) => input.files.length);
    if (!file) return;
    event.preventDefault();
    const bar = one("progress.upload", file.closest(".field")) || one("progress.upload", form);
    const data = new FormData(form);
    if (event.submitter?.name) data.append(event.submitter.name, event.submitter.value);
    const request = new XMLHttpRequest();
    const target = new URL(form.action, location.href);
    bar.hidden = false;
    request.upload.onprogress = ({ loaded, total }) => { bar.max = total; bar.value = loaded; };
    request.onerror = () => { bar.hidden = true; unsaved.add(form); all("[data-offline]").forEach((note) => { note.hidden = false; }); };
    request.onload = () => {
      if (request.responseURL !== target.href) return location.assign(request.responseURL);
      const page = parse(request.responseText);
      document.title = page.title;
      one("main").replaceWith(one("main", page));
      (one(".error-summary") || one("main")).focus();
    };
    request.open("POST", target);
    request.send(data);
  }));
})();
